import { decideWritten, tidyLine } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';

/** The lists whose conditions can be kept, and the conditions that each of them knows. */
export const savedFilterParameters = {
  signings: ['programme', 'search', 'state', 'under'],
} as const satisfies Record<string, readonly string[]>;

export type SavedFilterResource = keyof typeof savedFilterParameters;

export const savedFilterNameMax = 80;
const queryMax = 2000;

/** Enough for a person, too few for a program that would keep its data here. */
export const savedFiltersMax = 100;

/** A name as a filter is kept by: tidied, of one line, not empty. */
export function decideSavedFilterName(name: string): Verdict<string> {
  return decideWritten('name', tidyLine(name), savedFilterNameMax);
}

/** A condition by its name; one with several values stands once for each. */
export type FilterCondition = readonly [name: string, value: string];

/**
 * Conditions as they are kept: only such as the list knows, none empty or twice, in one order, so that two filters that
 * ask the same are the same text.
 */
export function decideSavedFilterQuery(
  resource: SavedFilterResource,
  conditions: readonly FilterCondition[],
): Verdict<string> {
  const known: readonly string[] = savedFilterParameters[resource];
  const unknown = conditions.find(([name]) => !known.includes(name));
  if (unknown) {
    return refuse('INVALID_INPUT', { what: 'query', text: unknown[0], hint: 'unknownParameter' });
  }
  return decideWritten('query', canonicalQuery(conditions) || null, queryMax);
}

/** Whether one more may be kept, beside so many. */
export function decideSavedFilterRoom(kept: number): Verdict<null> {
  return kept < savedFiltersMax
    ? allow(null)
    : refuse('INVALID_INPUT', { what: 'savedFilter', text: String(kept + 1), hint: 'tooMany' });
}

/** The conditions as the query of an address: in one order, each once, the empty ones left out. */
export function canonicalQuery(conditions: readonly FilterCondition[]): string {
  const pairs = conditions
    .filter(([, value]) => value !== '')
    .map((pair) => pair.map((text) => encodeURIComponent(text)).join('='));
  return [...new Set(pairs)].toSorted().join('&');
}
