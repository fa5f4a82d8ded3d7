import type { SigningMove } from '../signings/index.ts';

/** What is on record as done: `noun.MOVE`. */
export type AuditAction =
  | `signing.${SigningMove | 'CREATE' | 'EDIT' | 'CANCEL'}`
  | `account.${AccountChange}`;

type AccountChange = 'CREATE' | 'CHANGE' | 'DELETE';

/** The account that acts where no person does: the seed. */
export const systemActor = 'system';
