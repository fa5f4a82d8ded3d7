import type { FastifyBaseLogger } from 'fastify';
import { type GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Language } from '../schema/language/language.ts';
import { refusalSentence } from '../schema/language/refusal-sentence.ts';
import { RefusedError } from '../schema/refused-error.ts';
import { operationSentence } from './operation-sentence.ts';
import { serverSentence } from './server-sentence.ts';

interface Circumstances {
  readonly schema: GraphQLSchema;
  readonly language: Language;
  readonly requestId: string;
  readonly log: FastifyBaseLogger;
}

/** The faults of an operation itself, which its author can mend. */
const faults: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
];

/** Tells an error in the reader's language; of what nobody foresaw, only its number. */
export function tellError(error: GraphQLError, around: Circumstances): GraphQLFormattedError {
  const { schema, language, requestId, log } = around;
  const { locations, path } = error.toJSON();
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const refusal = findRefusal(error);
  if (refusal !== null) {
    const message = refusalSentence(refusal, language);
    return { message, ...place, extensions: { code: refusal.code, facts: refusal.facts } };
  }
  const code = error.extensions['code'];
  // By these very words a client learns to send the text.
  if (code === 'PERSISTED_QUERY_NOT_FOUND') {
    return { message: 'PersistedQueryNotFound', extensions: { code } };
  }
  // The library gives this no code of its own.
  if (error.message === 'provided sha does not match query') {
    const told = 'PERSISTED_QUERY_MISMATCH';
    return {
      message: serverSentence(told, language, { id: requestId }),
      extensions: { code: told },
    };
  }
  if (faults.includes(code) && isFromLibrary(error)) {
    const message = operationSentence(error.message, language, schema);
    return { message, ...place, extensions: { code, detail: error.message } };
  }
  log.error({ err: error.originalError ?? error, path, requestId }, 'unexpected error');
  return {
    message: serverSentence('INTERNAL_SERVER_ERROR', language, { id: requestId }),
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

/** A scalar's refusal lies below the error that tells where the value stood. */
function findRefusal(error: GraphQLError): RefusedError['refusal'] | null {
  for (let cause: unknown = error; cause instanceof Error; cause = below(cause)) {
    if (cause instanceof RefusedError) return cause.refusal;
  }
  return null;
}

function below(error: Error): unknown {
  return 'originalError' in error ? error.originalError : undefined;
}

/** Whether it comes from GraphQL's own checks: an error of ours may carry anything in its words. */
function isFromLibrary({ originalError }: GraphQLError): boolean {
  return originalError === undefined || originalError.name === 'GraphQLError';
}
