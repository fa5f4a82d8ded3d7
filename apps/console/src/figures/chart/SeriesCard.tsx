import {
  figureSeriesQuery,
  type Frequency,
  type IndicatorFields,
  periodsQuery,
} from '@phoihop/client/indicators';
import { addYears } from '@phoihop/domain/dates';
import { frequencies } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { Series } from './Series.tsx';
import { seriesEnds, seriesFrequencies, usualFrequency } from './series-span.ts';

interface SeriesCardProps {
  readonly view: FigureView;
  readonly indicator: IndicatorFields;
}

/** One unit's figure over time, by the month, the quarter, the half-year or the year. */
export function SeriesCard({ view, indicator }: SeriesCardProps) {
  const translate = useTranslate();
  const { unitCode, unitName, ground } = view;
  const possible = seriesFrequencies(indicator);
  const [chosen, setChosen] = useState<Frequency | null>(null);
  const frequency = chosen ?? usualFrequency(view.period, possible);
  const [periods, askPeriods] = useQuery({
    query: periodsQuery,
    variables: {
      frequency,
      calendar: indicator.calendar?.key ?? 'CALENDAR',
      from: addYears(ground.asOf, -8),
      to: ground.asOf,
    },
  });
  const ends = periods.data && seriesEnds(periods.data.periods, frequency, ground.asOf);
  const [found, askAgain] = useQuery({
    query: figureSeriesQuery,
    requestPolicy: 'cache-and-network',
    pause: !ends,
    variables: {
      unit: unitCode,
      indicator: indicator.key,
      from: ends?.from ?? '',
      to: ends?.to ?? '',
      ...ground,
    },
  });
  const retry = () => {
    askPeriods({ requestPolicy: 'network-only' });
    if (ends) askAgain({ requestPolicy: 'network-only' });
  };
  return (
    <Card title={translate('figures.chart.series', { unit: unitName })} className="series-card">
      <fieldset className="segments">
        <legend className="visually-hidden">{translate('figures.chart.every')}</legend>
        {frequencies.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === frequency}
            disabled={!possible.includes(each)}
            title={possible.includes(each) ? undefined : translate('figures.chart.tooFine')}
            onClick={() => setChosen(each)}
          >
            {translate(`figures.chart.span.${each}`)}
          </button>
        ))}
      </fieldset>
      {ends === null ? (
        <p className="muted">{translate('figures.empty.periods')}</p>
      ) : (
        <Awaited
          thing={found.data?.figureSeries}
          error={periods.error ?? found.error}
          onRetry={retry}
          rows={8}
        >
          {(figures) => <Series figures={figures} view={view} indicator={indicator} />}
        </Awaited>
      )}
    </Card>
  );
}
