import { GraphQLError, visit, type DocumentNode } from 'graphql';
import { refused } from '../schema/refused-error.ts';

/**
 * Refuses text that holds the character NUL, wherever in an operation it stands.
 *
 * @remarks PostgreSQL cannot store it and fails on it; no person ever types it.
 */
export function refuseNul(document: DocumentNode, variables: unknown): void {
  if (holdsNul(variables)) throw refusal();
  visit(document, {
    StringValue: ({ value }) => {
      if (value.includes('\0')) throw refusal();
    },
  });
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsNul);
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
