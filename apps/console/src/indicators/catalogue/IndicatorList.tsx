import { indicatorCatalogueQuery } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { ReadOnlyHint } from '../../catalogues/ReadOnlyHint.tsx';
import { useListFilter } from '../../catalogues/use-list-filter.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { Page } from '../../layout/Page.tsx';
import { PrintButton } from '../../layout/PrintButton.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import { cataloguesMax } from '../../catalogues/catalogues-max.ts';
import { IndicatorFilters } from './IndicatorFilters.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { indicatorFilters } from './indicator-filter.ts';

/** Everything that is counted, narrowed by what stands in the address. */
export function IndicatorList() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const narrowing = useListFilter(indicatorFilters);
  const [found, askAgain] = useQuery({
    query: indicatorCatalogueQuery,
    requestPolicy: 'cache-and-network',
    variables: { first: cataloguesMax },
  });
  const viewer = found.data?.viewer;
  const isKept = viewer !== undefined && viewer.catalogueRefusal === null;
  return (
    <Page
      title={translate('indicators.title')}
      crumb={translate('frame.groups.keeping')}
      actions={
        <>
          <PrintButton />
          {isKept && isToday ? (
            <ScopedLink className="btn primary" to="/indicators/create">
              {translate('indicators.create.action')}
            </ScopedLink>
          ) : null}
        </>
      }
    >
      {viewer === undefined || isKept ? null : <ReadOnlyHint />}
      <IndicatorFilters narrowing={narrowing} />
      <Awaited
        thing={found.data?.indicators.nodes}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={12}
      >
        {(indicators) => <IndicatorTable indicators={indicators} narrowing={narrowing} />}
      </Awaited>
    </Page>
  );
}
