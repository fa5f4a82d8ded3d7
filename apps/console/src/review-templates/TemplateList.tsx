import { reviewTemplatesQuery } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { cataloguesMax } from '../catalogues/catalogues-max.ts';
import { ReadOnlyHint } from '../catalogues/ReadOnlyHint.tsx';
import { useListFilter } from '../catalogues/use-list-filter.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { SearchField } from '../layout/SearchField.tsx';
import { SelectField } from '../layout/SelectField.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { templateFilters } from './template-filter.ts';
import { TemplateTable } from './TemplateTable.tsx';

/** Every template that reviews are drawn up by, narrowed by what stands in the address. */
export function TemplateList() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const narrowing = useListFilter(templateFilters);
  const [found, askAgain] = useQuery({
    query: reviewTemplatesQuery,
    requestPolicy: 'cache-and-network',
    variables: { first: cataloguesMax },
  });
  const viewer = found.data?.viewer;
  const isKept = viewer !== undefined && viewer.catalogueRefusal === null;
  return (
    <Page
      title={translate('reviewTemplates.title')}
      crumb={translate('frame.groups.keeping')}
      actions={
        <>
          <PrintButton />
          {isKept && isToday ? (
            <ScopedLink className="btn primary" to="/review-templates/create">
              {translate('reviewTemplates.create.action')}
            </ScopedLink>
          ) : null}
        </>
      }
    >
      {viewer === undefined || isKept ? null : <ReadOnlyHint />}
      <search className="filters no-print">
        <SearchField
          label={translate('frame.list.search')}
          hint={translate('reviewTemplates.searchHint')}
          initial={narrowing.filter.q}
          onSearch={(q) => narrowing.change({ q })}
        />
        <SelectField<string>
          label={translate('reviewTemplates.column.active')}
          every={translate('frame.list.every')}
          value={narrowing.filter.active}
          options={[
            { value: 'yes', name: translate('reviewTemplates.active') },
            { value: 'no', name: translate('reviewTemplates.inactive') },
          ]}
          onChange={(active) => narrowing.change({ active })}
        />
      </search>
      <Awaited
        thing={found.data?.reviewTemplates.nodes}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={6}
      >
        {(templates) => <TemplateTable templates={templates} narrowing={narrowing} />}
      </Awaited>
    </Page>
  );
}
