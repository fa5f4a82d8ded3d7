import type { TouchedFields } from '@phoihop/client/reorganisations';
import type { IsoDate } from '@phoihop/domain/dates';
import { cyclePath } from '../../reviews/cycle-path.ts';
import { reportPath } from '../../reviews/report-path.ts';
import { signingPath } from '../../signings/signing-path.ts';
import { datedUnitPath } from '../../units/unit-path.ts';

/** Where a touched thing is read; null for what has no page, or is not there before the act. */
export function touchedPath(
  { kind, subjectId, unit }: TouchedFields,
  dayBefore: IsoDate,
): string | null {
  if (kind === 'UNIT') return unit.key === null ? datedUnitPath(unit.code, dayBefore) : null;
  if (subjectId === null) return null;
  if (kind === 'SIGNING') return signingPath(subjectId);
  if (kind === 'REPORT') return reportPath(subjectId);
  if (kind === 'CYCLE') return cyclePath(subjectId);
  return null;
}
