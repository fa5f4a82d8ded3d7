import { frequencies, indicatorKinds } from '@phoihop/domain/indicators';
import { unitLevels } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import type { ListFilter } from '../../catalogues/use-list-filter.ts';
import { SearchField } from '../../layout/SearchField.tsx';
import { SelectField } from '../../layout/SelectField.tsx';
import type { IndicatorFilter } from './indicator-filter.ts';

interface IndicatorFiltersProps {
  readonly narrowing: ListFilter<keyof IndicatorFilter>;
}

/** What the list is narrowed by: words, and what fixes how an indicator is counted. */
export function IndicatorFilters({ narrowing }: IndicatorFiltersProps) {
  const translate = useTranslate();
  const { filter, change } = narrowing;
  const every = translate('frame.list.every');
  const choices = {
    kind: indicatorKinds.map((value) => ({ value, name: translate(`figures.kind.${value}`) })),
    level: unitLevels.map((value) => ({ value, name: translate(`units.level.${value}`) })),
    every: frequencies.map((value) => ({ value, name: translate(`figures.frequency.${value}`) })),
  };
  return (
    <search className="filters no-print">
      <SearchField
        label={translate('frame.list.search')}
        hint={translate('indicators.searchHint')}
        initial={filter.q}
        onSearch={(q) => change({ q })}
      />
      {(['kind', 'level', 'every'] as const).map((name) => (
        <SelectField<string>
          key={name}
          label={translate(`indicators.filter.${name}`)}
          every={every}
          value={filter[name]}
          options={choices[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
    </search>
  );
}
