import type { IndicatorFields } from '@phoihop/client/indicators';
import { OneIndicator } from '../OneIndicator.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { RankingCard } from './RankingCard.tsx';
import { SeriesCard } from './SeriesCard.tsx';

export interface ChartTabProps {
  readonly view: FigureView;
  readonly indicator: IndicatorFields;
  readonly indicators: readonly IndicatorFields[];
}

/** One indicator: of the unit looked at over time, and of those under it beside each other. */
export function ChartTab({ view, indicator, indicators }: ChartTabProps) {
  return (
    <>
      <OneIndicator view={view} indicator={indicator} indicators={indicators} />
      <div className="chart-columns">
        <SeriesCard key={indicator.key} view={view} indicator={indicator} />
        <RankingCard view={view} indicator={indicator} />
      </div>
    </>
  );
}
