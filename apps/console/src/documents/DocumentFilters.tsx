import { documentKinds } from '@phoihop/domain/documents';
import { useTranslate } from 'ra-core';
import { SearchField } from '../layout/SearchField.tsx';
import { SelectField } from '../layout/SelectField.tsx';
import { useFilter } from '../layout/use-filter.ts';
import type { DocumentFilter } from './data.ts';

export function DocumentFilters() {
  const translate = useTranslate();
  const { filter, change } = useFilter<DocumentFilter>();
  return (
    <search className="filters">
      <SearchField
        label={translate('frame.list.search')}
        hint={translate('documents.filter.searchHint')}
        initial={filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <SelectField
        label={translate('documents.filter.kind')}
        every={translate('frame.list.every')}
        value={filter.kind}
        options={documentKinds.map((value) => {
          return { value, name: translate(`documents.kind.${value}`) };
        })}
        onChange={(kind) => change({ kind })}
      />
    </search>
  );
}
