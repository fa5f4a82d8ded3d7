import { unitKinds, unitLevels } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { SearchField } from '../layout/SearchField.tsx';
import { SelectField } from '../layout/SelectField.tsx';
import { useFilter } from '../layout/use-filter.ts';
import type { UnitFilter } from './data.ts';

/** Words, level and kind; each stands in the address. */
export function UnitFilters() {
  const translate = useTranslate();
  const { filter, change } = useFilter<UnitFilter>();
  const named = <Value extends string>(noun: string, values: readonly Value[]) =>
    values.map((value) => ({ value, name: translate(`units.${noun}.${value}`) }));
  return (
    <search className="filters">
      <SearchField
        label={translate('frame.list.search')}
        hint={translate('units.filter.searchHint')}
        initial={filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <SelectField
        label={translate('units.column.level')}
        every={translate('frame.list.every')}
        value={filter.level}
        options={named('level', unitLevels)}
        onChange={(level) => change({ level })}
      />
      <SelectField
        label={translate('units.column.kind')}
        every={translate('frame.list.every')}
        value={filter.kind}
        options={named('kind', unitKinds)}
        onChange={(kind) => change({ kind })}
      />
    </search>
  );
}
