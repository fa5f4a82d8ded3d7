import { figureRankingQuery, type IndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { usePeriod } from '../../dashboard/use-period.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import { NoRows } from '../NoRows.tsx';
import { NotBegun } from '../NotBegun.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { RankingTable } from './RankingTable.tsx';

interface RankingCardProps {
  readonly view: FigureView;
  readonly indicator: IndicatorFields;
}

/** The units of the level beside each other by one figure. */
export function RankingCard({ view, indicator }: RankingCardProps) {
  const translate = useTranslate();
  const periodOf = usePeriod();
  const [isLowestFirst, setLowestFirst] = useState(false);
  const { unitCode, level, period, ground } = view;
  const [found, askAgain] = useQuery({
    query: figureRankingQuery,
    requestPolicy: 'cache-and-network',
    pause: unitCode === '',
    variables: {
      under: unitCode,
      level,
      indicator: indicator.key,
      period,
      isLowestFirst,
      ...ground,
    },
  });
  return (
    <Card title={translate('figures.chart.ranking', { period: periodOf(period) })}>
      <fieldset className="segments">
        <legend className="visually-hidden">{translate('figures.chart.order')}</legend>
        {[false, true].map((lowest) => (
          <button
            key={String(lowest)}
            type="button"
            aria-pressed={isLowestFirst === lowest}
            onClick={() => setLowestFirst(lowest)}
          >
            {translate(lowest ? 'figures.chart.lowest' : 'figures.chart.highest')}
          </button>
        ))}
      </fieldset>
      <Awaited
        thing={found.data?.figureRanking}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={9}
      >
        {(ranked) =>
          ranked.length === 0 ? (
            <NoRows view={view} />
          ) : (
            <>
              <NotBegun rows={ranked.map(({ figure }) => [figure])} view={view} />
              <RankingTable ranked={ranked} indicator={indicator} view={view} />
            </>
          )
        }
      </Awaited>
    </Card>
  );
}
