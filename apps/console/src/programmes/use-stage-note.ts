import type { CoveredUnitsData } from '@phoihop/client/programmes';
import { addDays } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';

type Entry = CoveredUnitsData['signingCoverage']['units'][number];

/** One sentence on where a unit's signing stands and what it waits for. */
export function useStageNote(): (entry: Entry) => string {
  const translate = useTranslate();
  const format = useFormat();
  return ({ stage, unit, signing }) => {
    if (signing === null) return translate('programmes.note.MISSING');
    const parent = unit.parent?.fullName ?? unit.fullName;
    if (stage === 'SUBMITTED') {
      return translate('programmes.note.SUBMITTED', {
        count: signing.submissions,
        at: format.moment(signing.submittedAt),
        parent,
      });
    }
    if (stage === 'IN_FORCE') {
      return translate('programmes.note.IN_FORCE', {
        number: signing.number ?? '–',
        day: format.date(signing.signedOn),
      });
    }
    if (stage === 'ENDED' && signing.validTo !== null) {
      return translate('programmes.note.ENDED', {
        day: format.date(addDays(signing.validTo, -1)),
      });
    }
    return translate(`programmes.note.${stage}`, { at: format.moment(signing.updatedAt), parent });
  };
}
