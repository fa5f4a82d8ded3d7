import { CombinedError } from '@urql/core';
import type { RefusalCode } from './generated/graphql.ts';

/** A refusal of the service, or what befell the request on its way. */
export type ClientErrorCode = RefusalCode | SignInErrorCode | 'NETWORK' | 'INTERNAL';

/** What the sign-in says no with, and the service to whoever asks too often. */
export type SignInErrorCode =
  | 'INVALID_CREDENTIALS'
  | 'WRONG_PASSWORD'
  | 'PASSWORD_LENGTH'
  | 'WRONG_CODE'
  | 'CHALLENGE_OVER'
  | 'SECOND_FACTOR_STANDS'
  | 'TOO_MANY_REQUESTS';

/** What an error names: states, units, dates, parties. */
export type Facts = Readonly<Record<string, unknown>>;

interface Details {
  readonly code: ClientErrorCode;
  readonly message: string;
  readonly facts?: Facts | undefined;
  readonly field?: string | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly cause?: unknown;
}

/** The one error a caller meets, whatever failed: the network, the session, the request, or a rule. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ClientErrorCode;
  readonly facts: Facts;
  /** The input field at fault, where there is one. */
  readonly field: string | null;
  /** What the service calls this request in its own records. */
  readonly requestId: string | null;

  constructor(details: Details) {
    super(details.message, { cause: details.cause });
    this.code = details.code;
    this.facts = details.facts ?? {};
    this.field = details.field ?? null;
    this.requestId = details.requestId ?? null;
  }
}

/** The member by which a mutation says no. */
export interface RefusedUnion {
  readonly __typename: 'Refused';
  readonly code: RefusalCode;
  readonly message: string;
  readonly facts: string;
  readonly field?: string | null;
}

/** Goes on with what a mutation gave, or throws its refusal. */
export function settle<Result extends { readonly __typename: string }>(
  result: Result,
): Exclude<Result, { readonly __typename: 'Refused' }> {
  if (isRefused(result)) {
    const { code, message, field } = result;
    throw new ClientError({ code, message, facts: parseFacts(result.facts), field });
  }
  return result as Exclude<Result, { readonly __typename: 'Refused' }>;
}

/** Brings any failure to the one error. */
export function toClientError(failure: unknown): ClientError {
  if (failure instanceof ClientError) return failure;
  if (failure instanceof CombinedError) return fromCombined(failure);
  const message = failure instanceof Error ? failure.message : String(failure);
  return new ClientError({ code: 'INTERNAL', message, cause: failure });
}

function fromCombined(failure: CombinedError): ClientError {
  const response: unknown = failure.response;
  const header = response instanceof Response ? response.headers.get('x-request-id') : null;
  const status = response instanceof Response ? response.status : null;
  const first = failure.graphQLErrors[0];
  const extensions = first?.extensions ?? {};
  const requestId = textOf(extensions['requestId']) ?? header;
  const facts = parseFacts(extensions['facts']);
  if (status === 401) {
    const message = first?.message ?? 'Nobody is signed in.';
    return new ClientError({ code: 'UNAUTHENTICATED', message, facts, requestId, cause: failure });
  }
  if (first) {
    const code = codeOf(extensions['code']);
    return new ClientError({ code, message: first.message, facts, requestId, cause: failure });
  }
  // An answer without a readable body is the service's failure; no answer at all is the network's.
  const code = status === null ? 'NETWORK' : 'INTERNAL';
  const message = failure.networkError?.message ?? failure.message;
  return new ClientError({ code, message, requestId, cause: failure });
}

const ownCodes: Readonly<Record<string, ClientErrorCode>> = {
  BAD_USER_INPUT: 'INVALID_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'INVALID_INPUT',
  GRAPHQL_PARSE_FAILED: 'INVALID_INPUT',
  INTERNAL_SERVER_ERROR: 'INTERNAL',
};

/** The service's codes pass as they are; the ones of its GraphQL library have ours. */
function codeOf(code: unknown): ClientErrorCode {
  if (typeof code !== 'string') return 'INTERNAL';
  return ownCodes[code] ?? (code as ClientErrorCode);
}

function isRefused(result: { readonly __typename: string }): result is RefusedUnion {
  return result.__typename === 'Refused';
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Facts travel as JSON text in a union and as an object in an error. */
function parseFacts(facts: unknown): Facts {
  try {
    const value: unknown = typeof facts === 'string' ? JSON.parse(facts) : facts;
    return typeof value === 'object' && value !== null ? (value as Facts) : {};
  } catch {
    return {};
  }
}
