import type { CoveredUnitsData } from '@phoihop/client/programmes';
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
    if (stage === 'SIGNED') {
      return translate('programmes.note.SIGNED', {
        number: signing.number ?? '–',
        day: format.date(signing.validFrom),
      });
    }
    if (stage === 'ENDED') {
      const day = signing.endsOn === null ? '–' : format.lastDay(signing.endsOn);
      return translate('programmes.note.ENDED', { day });
    }
    return translate(`programmes.note.${stage}`, { at: format.moment(signing.updatedAt), parent });
  };
}
