import { unitKinds, unitLevels } from '@phoihop/domain/units';
import { useListContext, useTranslate } from 'ra-core';
import { SearchField } from '../layout/SearchField.tsx';
import type { UnitFilter } from './data.ts';

/** Words, level and kind; each stands in the address. */
export function UnitFilters() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const filter: UnitFilter = filterValues;
  const change = (next: Partial<Record<keyof UnitFilter, string>>) =>
    setFilters(
      Object.fromEntries(
        Object.entries({ ...filter, ...next }).filter(([, value]) => value !== ''),
      ),
    );
  return (
    <search className="filters">
      <SearchField
        label={translate('units.filter.search')}
        hint={translate('units.filter.searchHint')}
        initial={filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <label className="field">
        {translate('units.filter.level')}
        <select
          value={filter.level ?? ''}
          onChange={(event) => change({ level: event.target.value })}
        >
          <option value="">{translate('units.filter.every')}</option>
          {unitLevels.map((level) => (
            <option key={level} value={level}>
              {translate(`units.level.${level}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {translate('units.filter.kind')}
        <select
          value={filter.kind ?? ''}
          onChange={(event) => change({ kind: event.target.value })}
        >
          <option value="">{translate('units.filter.every')}</option>
          {unitKinds.map((kind) => (
            <option key={kind} value={kind}>
              {translate(`units.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
