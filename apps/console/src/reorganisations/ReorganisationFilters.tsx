import { reorganisationStates } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { SearchField } from '../layout/SearchField.tsx';
import { SelectField } from '../layout/SelectField.tsx';
import { useFilter } from '../layout/use-filter.ts';
import type { ReorganisationFilter } from './data.ts';

/** Words, where an act stands, and when it takes effect; each stands in the address. */
export function ReorganisationFilters() {
  const translate = useTranslate();
  const { filter, change } = useFilter<ReorganisationFilter>();
  return (
    <search className="filters no-print">
      <SearchField
        label={translate('frame.list.search')}
        hint={translate('reorganisations.searchHint')}
        initial={filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <SelectField
        label={translate('reorganisations.column.state')}
        every={translate('frame.list.every')}
        value={filter.state}
        options={reorganisationStates.map((value) => {
          return { value, name: translate(`reorganisations.state.${value}`) };
        })}
        onChange={(state) => change({ state })}
      />
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className="field">
          {translate(`reorganisations.filter.${name}`)}
          <input
            type="date"
            value={filter[name] ?? ''}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        </label>
      ))}
    </search>
  );
}
