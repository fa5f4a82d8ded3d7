import { GraphQLError, visit, type DocumentNode } from 'graphql';
import { refused } from '../schema/refused-error.ts';

/**
 * Refuses text that holds the character NUL or half a character, wherever in an operation it stands.
 *
 * @remarks PostgreSQL cannot store either and fails on it; no person ever types them.
 */
export function refuseBrokenText(document: DocumentNode, variables: unknown): void {
  if (holdsBroken(variables)) throw refusal();
  visit(document, {
    StringValue: ({ value }) => {
      if (isBroken(value)) throw refusal();
    },
  });
}

function isBroken(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
}

function holdsBroken(value: unknown): boolean {
  if (typeof value === 'string') return isBroken(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, each]) => isBroken(key) || holdsBroken(each));
}

function refusal(): GraphQLError {
  const originalError = refused('INVALID_INPUT', {
    what: 'text',
    text: '\\u0000',
    hint: 'control',
  });
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { http: { status: 400 } },
  });
}
