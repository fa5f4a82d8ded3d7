import { documentKinds } from '@phoihop/domain/documents';
import { useListContext, useTranslate } from 'ra-core';
import { SearchField } from '../layout/SearchField.tsx';
import type { DocumentFilter } from './data.ts';

export function DocumentFilters() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const filter: DocumentFilter = filterValues;
  const change = (next: Partial<Record<keyof DocumentFilter, string>>) =>
    setFilters(
      Object.fromEntries(
        Object.entries({ ...filter, ...next }).filter(([, value]) => value !== ''),
      ),
    );
  return (
    <search className="filters">
      <SearchField
        label={translate('documents.filter.search')}
        hint={translate('documents.filter.searchHint')}
        initial={filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <label className="field">
        {translate('documents.filter.kind')}
        <select
          value={filter.kind ?? ''}
          onChange={(event) => change({ kind: event.target.value })}
        >
          <option value="">{translate('documents.filter.every')}</option>
          {documentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {translate(`documents.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
