import { mapIncompleteQuery } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import { useScope } from '../scope/use-scope.ts';

interface MapIncompleteProps {
  /** The unit whose totals stand beside it; the one that every screen looks at unless given. */
  readonly code?: string;
  /** The day of the map on which the totals are; the one that every screen looks at unless given. */
  readonly day?: IsoDate;
}

/** Says that a total is one of some units only, where not all that a unit has by law are on record on the day. */
export function MapIncomplete({ code, day }: MapIncompleteProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { unitCode, asOf } = useScope();
  const unit = code ?? unitCode;
  const [found] = useQuery({
    query: mapIncompleteQuery,
    variables: { unit, asOf: day ?? asOf },
    pause: unit === '',
  });
  const told = found.data?.unit;
  if (!told?.mapIncomplete) return null;
  const { onRecord, total } = told.mapIncomplete;
  return (
    <p className="note">
      <Icon name="warning" />
      <span>
        <b>
          {translate('units.incomplete.told', {
            onRecord: format.number(onRecord),
            total: format.number(total),
          })}
        </b>{' '}
        {translate('units.incomplete.about', { unit: told.fullName })}
      </span>
    </p>
  );
}
