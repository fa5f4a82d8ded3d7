import { indicatorPageQuery } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { History } from '../../audit/History.tsx';
import { ReadOnlyHint } from '../../catalogues/ReadOnlyHint.tsx';
import { AwaitedPage } from '../../layout/AwaitedPage.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { Page } from '../../layout/Page.tsx';
import { PrintButton } from '../../layout/PrintButton.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import { useName } from '../../standards/use-name.ts';
import { RulesOfIndicator } from '../../validation-rules/RulesOfIndicator.tsx';
import { indicatorEditPath } from './indicator-path.ts';
import { IndicatorFacts } from './IndicatorFacts.tsx';
import { IndicatorVersions } from './IndicatorVersions.tsx';
import { useIndicatorWords } from './use-indicator-words.ts';

/** One indicator: what it means, by which rules it is checked, and how it read in each of its versions. */
export function IndicatorShow() {
  const translate = useTranslate();
  const nameOf = useName();
  const words = useIndicatorWords();
  const { isToday } = useAsOf();
  const { id = '' } = useParams();
  const [found, askAgain] = useQuery({
    query: indicatorPageQuery,
    requestPolicy: 'cache-and-network',
    variables: { key: id },
  });
  const isKept = found.data?.viewer.catalogueRefusal === null;
  return (
    <AwaitedPage
      title={translate('indicators.title')}
      thing={found.data?.indicator}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
    >
      {(indicator) => (
        <Page
          title={nameOf(indicator)}
          subtitle={words.version(indicator)}
          crumb={
            <>
              <ScopedLink to="/indicators">{translate('indicators.title')}</ScopedLink>
              <Icon name="right" size={12} />
              {indicator.key}
            </>
          }
          actions={
            <>
              <ScopedLink className="btn" to={`/figures?i=${indicator.key}&x=${indicator.key}`}>
                <Icon name="pivot" />
                {translate('indicators.figures')}
              </ScopedLink>
              <PrintButton />
              {isKept && isToday ? (
                <ScopedLink className="btn primary" to={indicatorEditPath(indicator.key)}>
                  <Icon name="pencil" />
                  {translate('indicators.edit.action')}
                </ScopedLink>
              ) : null}
            </>
          }
        >
          {isKept ? null : <ReadOnlyHint />}
          <div className="catalogue-columns">
            <IndicatorFacts indicator={indicator} />
            <RulesOfIndicator indicator={indicator} rules={found.data?.validationRules ?? []} />
          </div>
          <IndicatorVersions versions={indicator.versions} />
          <History subject={indicator.id} />
        </Page>
      )}
    </AwaitedPage>
  );
}
