import { useTranslate } from 'ra-core';
import { SearchField } from '../layout/SearchField.tsx';
import { SelectField } from '../layout/SelectField.tsx';
import { useFilter } from '../layout/use-filter.ts';
import { type AuditFilter, auditNouns } from './data.ts';

/** Who or why, on what, and between which days; each stands in the address. */
export function AuditFilters() {
  const translate = useTranslate();
  const { filter, change } = useFilter<AuditFilter>();
  return (
    <search className="filters">
      <SearchField
        label={translate('frame.list.search')}
        hint={translate('audit.searchHint')}
        initial={filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <SelectField
        label={translate('audit.column.subject')}
        every={translate('frame.list.every')}
        value={filter.noun}
        options={auditNouns.map((value) => {
          return { value, name: translate(`audit.noun.${value}`) };
        })}
        onChange={(noun) => change({ noun })}
      />
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className="field">
          {translate(`audit.${name}`)}
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
