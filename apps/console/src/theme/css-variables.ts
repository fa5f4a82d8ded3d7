import type { Tokens } from './tokens.ts';

/** The tokens as custom properties: `--ink`, and `--green-b` with `--green-t` for a tone. */
export function cssVariables(tokens: Tokens): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(tokens)) {
    if (typeof value === 'string') variables[`--${name}`] = value;
    else {
      variables[`--${name}-b`] = value.bg;
      variables[`--${name}-t`] = value.text;
    }
  }
  return variables;
}
