import type { FigureSheetMove } from '../indicators/index.ts';
import type { SigningMove } from '../signings/index.ts';

/** What is on record as done: `noun.MOVE`. */
export type AuditAction =
  | `signing.${SigningMove | 'ATTACH' | 'CREATE' | 'DETACH' | 'EDIT' | 'RECORD' | 'SUPERSEDE' | 'TAKE_OVER'}`
  | `figureSheet.${FigureSheetMove | 'ENTER'}`
  | `${'indicator' | 'validationRule'}.${'CREATE' | 'EDIT'}`
  | 'office.CREATE'
  | 'programme.EXPORT'
  | `officeHolder.${'CREATE' | 'CHANGE'}`
  | `attachment.${'CREATE' | 'DELETE' | 'DOWNLOAD'}`
  | `${'account' | 'credential' | 'delegation' | 'grant' | 'secondFactor' | 'token'}.${Change}`
  | `session.${'BEGIN' | 'REFUSE' | 'END'}`
  | 'data.LOAD'
  | 'audit.EXPORT';

// Put on record by the database itself.
type Change = 'CREATE' | 'CHANGE' | 'DELETE';
