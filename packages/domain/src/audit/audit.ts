import type { FigureSheetMove } from '../indicators/index.ts';
import type { ReportMove, ReviewCycleMove } from '../reviews/index.ts';
import type { SigningMove } from '../signings/index.ts';
import type { TaskMove } from '../tasks/index.ts';
import type { ReorganisationMove } from '../units/index.ts';

/** What is on record as done: `noun.MOVE`. */
export type AuditAction =
  | `signing.${SigningMove | 'ATTACH' | 'CREATE' | 'DETACH' | 'EDIT' | 'RECORD' | 'SUPERSEDE' | 'TAKE_OVER'}`
  | `figureSheet.${FigureSheetMove | 'ENTER'}`
  | `${'indicator' | 'validationRule'}.${'CREATE' | 'EDIT'}`
  | `reviewTemplate.${'CREATE' | 'EDIT'}`
  | `reviewCycle.${ReviewCycleMove | 'CREATE' | 'EDIT' | 'EXPORT' | 'REMIND'}`
  | `report.${ReportMove | 'ENTER'}`
  | 'addendum.CREATE'
  | `task.${TaskMove | 'CREATE'}`
  | `conference.${'CREATE' | 'EDIT' | 'RECORD'}`
  | `recognition.${'GRANT' | 'WITHDRAW'}`
  | `target.${'CREATE' | 'EDIT'}`
  | 'office.CREATE'
  | `reorganisation.${ReorganisationMove | 'DRAFT' | 'EDIT'}`
  | 'programme.EXPORT'
  | 'figure.EXPORT'
  | `officeHolder.${'CREATE' | 'CHANGE'}`
  | `attachment.${'CREATE' | 'DELETE' | 'DOWNLOAD'}`
  | `${'account' | 'credential' | 'delegation' | 'grant' | 'secondFactor' | 'token'}.${Change}`
  | `session.${'BEGIN' | 'REFUSE' | 'END'}`
  | 'data.LOAD'
  | 'audit.EXPORT';

// Put on record by the database itself.
type Change = 'CREATE' | 'CHANGE' | 'DELETE';
