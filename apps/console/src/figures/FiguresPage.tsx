import { indicatorsQuery } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { usePeriod } from '../dashboard/use-period.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { Skeletons } from '../layout/Skeletons.tsx';
import { MapIncomplete } from '../units/MapIncomplete.tsx';
import { chosenIndicators } from './chosen-indicators.ts';
import { MapTab } from './map/MapTab.tsx';
import { PivotExport } from './pivot/PivotExport.tsx';
import { PivotTab } from './pivot/PivotTab.tsx';
import { TabSwitch } from './TabSwitch.tsx';
import { FigureTools } from './tools/FigureTools.tsx';
import { useFigureParams } from './use-figure-params.ts';
import './figures.css';

// The library that draws is read only by those who look at a drawing.
const ChartTab = lazy(async () => ({ default: (await import('./chart/ChartTab.tsx')).ChartTab }));

/** The figures of all units under one: in a table, over time, and on a map. */
export function FiguresPage() {
  const translate = useTranslate();
  const periodOf = usePeriod();
  const view = useFigureParams();
  const [found, askAgain] = useQuery({ query: indicatorsQuery, variables: { first: 500 } });
  return (
    <Page
      title={translate('figures.heading', { period: periodOf(view.period) })}
      subtitle={view.unitName}
      crumb={
        view.under === null ? (
          translate('figures.crumb')
        ) : (
          <button
            type="button"
            className="link"
            onClick={() => view.change({ under: null, level: null })}
          >
            <Icon name="left" size={12} />
            {translate('figures.back')}
          </button>
        )
      }
      actions={
        <>
          <TabSwitch view={view} />
          {view.tab === 'table' && found.data ? (
            <PivotExport
              view={view}
              chosen={chosenIndicators(found.data.indicators.nodes, view.indicators)}
            />
          ) : null}
          <PrintButton />
        </>
      }
    >
      <MapIncomplete code={view.unitCode} day={view.borders ?? view.ground.asOf} />
      <Awaited
        thing={view.levels === null ? undefined : found.data?.indicators.nodes}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={12}
        height={24}
      >
        {(indicators) => {
          const chosen = chosenIndicators(indicators, view.indicators);
          const indicator = indicators.find(({ key }) => key === view.indicator) ?? chosen[0];
          return (
            <>
              <FigureTools
                view={view}
                indicators={indicators}
                chosen={chosen}
                indicator={indicator}
              />
              {view.layer === 'PREVIEW' ? (
                <p className="note">
                  <Icon name="info" />
                  {translate('figures.layer.about')}
                </p>
              ) : null}
              {indicator === undefined ? (
                <EmptyState message={translate('figures.empty.indicators')} />
              ) : view.tab === 'table' ? (
                <PivotTab view={view} chosen={chosen} />
              ) : view.tab === 'map' ? (
                <MapTab view={view} indicator={indicator} />
              ) : (
                <Suspense fallback={<Skeletons rows={8} height={30} />}>
                  <ChartTab view={view} indicator={indicator} />
                </Suspense>
              )}
            </>
          );
        }}
      </Awaited>
    </Page>
  );
}
