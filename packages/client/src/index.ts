export { createClient } from './create-client.ts';
export type { ClientOptions, Language } from './create-client.ts';
export { execute } from './execute.ts';
export { ClientError, settle, toClientError } from './refusal.ts';
export type { ClientErrorCode, Facts, RefusedUnion } from './refusal.ts';
export type { DecimalText, IsoDate, Moment } from './scalars.ts';
