import { standardPageQuery } from '@phoihop/client/recognitions';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useScope } from '../scope/use-scope.ts';
import { MapIncomplete } from '../units/MapIncomplete.tsx';
import { ProgressByUnit } from './ProgressByUnit.tsx';
import { ProgressSummary } from './ProgressSummary.tsx';
import { ProgressTrend } from './ProgressTrend.tsx';
import { ProgressUnits } from './ProgressUnits.tsx';
import { Recognitions } from './Recognitions.tsx';
import { Targets } from './Targets.tsx';
import { useName } from './use-name.ts';
import './standards.css';

/** A standard: who meets it and who does not, by which decisions, and what is aimed at. */
export function StandardShow() {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useName();
  const { key = '' } = useParams();
  const { unitCode, unitName, asOf } = useScope();
  const [decided, setDecided] = useState(0);
  const [found, askAgain] = useQuery({
    query: standardPageQuery,
    requestPolicy: 'cache-and-network',
    variables: { key, under: unitCode || null, asOf },
  });
  const readAgain = () => {
    setDecided((times) => times + 1);
    askAgain({ requestPolicy: 'network-only' });
  };
  return (
    <AwaitedPage
      title={translate('standards.title')}
      thing={found.data?.standard}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
    >
      {(standard) => (
        <Page
          title={nameOf(standard)}
          crumb={
            <>
              <ScopedLink to="/standards">{translate('standards.title')}</ScopedLink>
              <Icon name="right" size={12} />
              {translate('standards.lead', { unit: unitName, day: format.date(asOf) })}
            </>
          }
          actions={<PrintButton />}
        >
          <MapIncomplete />
          {standard.progress.applicable === 0 ? (
            <EmptyState message={translate('standards.notApplicable')} />
          ) : (
            <>
              <ProgressSummary standard={standard} />
              <div className="standard-split">
                {standard.progress.byUnit.some(({ applicable }) => applicable > 1) ? (
                  <ProgressByUnit parts={standard.progress.byUnit} standard={key} />
                ) : null}
                <ProgressTrend points={standard.progress.trend} />
              </div>
              <ProgressUnits standard={standard} onDone={readAgain} />
            </>
          )}
          <Recognitions standard={key} changes={decided} onDone={readAgain} />
          <Targets standard={standard} />
        </Page>
      )}
    </AwaitedPage>
  );
}
