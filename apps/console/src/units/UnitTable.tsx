import type { UnitFields } from '@phoihop/client/units';
import { useListContext, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { ListCard } from '../layout/ListCard.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { UnitRows } from './UnitRows.tsx';
import { UnitsOfOtherDays } from './UnitsOfOtherDays.tsx';

export function UnitTable() {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf } = useAsOf();
  const { filterValues } = useListContext();
  const search: unknown = filterValues['search'];
  return (
    <>
      <ListCard<UnitFields>
        empty={translate('units.empty.day', { day: format.date(asOf) })}
        emptyFiltered={translate('units.empty.filtered')}
      >
        {(units, total) => (
          <UnitRows
            units={units}
            caption={translate('units.total', { count: format.number(total) })}
          />
        )}
      </ListCard>
      {typeof search === 'string' ? <UnitsOfOtherDays search={search} /> : null}
    </>
  );
}
