import type { ReorganisationFields } from '@phoihop/client/reorganisations';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';

interface EffectiveDayProps {
  readonly act: Pick<ReorganisationFields, 'effectiveOn' | 'isEffectiveVerified'>;
}

/** The first day on which the map follows an act, and whether that day was read in the act itself. */
export function EffectiveDay({ act }: EffectiveDayProps) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <span className="effective-day">
      {format.date(act.effectiveOn)}{' '}
      {act.isEffectiveVerified ? (
        <span className="full">
          <Icon name="tick" size={13} />
          {translate('reorganisations.verified')}
        </span>
      ) : (
        <span className="partial">
          <Icon name="warning" size={13} />
          {translate('reorganisations.unverified')}
        </span>
      )}
    </span>
  );
}
