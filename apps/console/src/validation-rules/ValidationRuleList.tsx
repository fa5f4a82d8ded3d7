import { ruleCatalogueQuery } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { cataloguesMax } from '../catalogues/catalogues-max.ts';
import { ReadOnlyHint } from '../catalogues/ReadOnlyHint.tsx';
import { useListFilter } from '../catalogues/use-list-filter.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { ruleFilters } from './rule-filter.ts';
import { ValidationRuleFilters } from './ValidationRuleFilters.tsx';
import { ValidationRuleTable } from './ValidationRuleTable.tsx';

/** Every rule that figures are to keep to, narrowed by what stands in the address. */
export function ValidationRuleList() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const narrowing = useListFilter(ruleFilters);
  const [found, askAgain] = useQuery({
    query: ruleCatalogueQuery,
    requestPolicy: 'cache-and-network',
    variables: { first: cataloguesMax },
  });
  const viewer = found.data?.viewer;
  const isKept = viewer !== undefined && viewer.catalogueRefusal === null;
  return (
    <Page
      title={translate('validationRules.title')}
      crumb={translate('frame.groups.keeping')}
      actions={
        <>
          <PrintButton />
          {isKept && isToday ? (
            <ScopedLink className="btn primary" to="/validation-rules/create">
              {translate('validationRules.create.action')}
            </ScopedLink>
          ) : null}
        </>
      }
    >
      {viewer === undefined || isKept ? null : <ReadOnlyHint />}
      <ValidationRuleFilters narrowing={narrowing} />
      <Awaited
        thing={found.data}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={11}
      >
        {({ validationRules, indicators }) => (
          <ValidationRuleTable
            rules={validationRules}
            indicators={indicators.nodes}
            narrowing={narrowing}
          />
        )}
      </Awaited>
      <p className="hint">{translate('validationRules.parts')}</p>
    </Page>
  );
}
