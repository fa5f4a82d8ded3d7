import type { IndicatorFields } from '@phoihop/client/indicators';
import type { FigureView } from '../use-figure-params.ts';
import { RankingCard } from './RankingCard.tsx';
import { SeriesCard } from './SeriesCard.tsx';

interface ChartTabProps {
  readonly view: FigureView;
  readonly indicator: IndicatorFields;
}

/** One indicator: of the unit looked at over time, and of those under it beside each other. */
export function ChartTab({ view, indicator }: ChartTabProps) {
  return (
    <div className="chart-columns">
      <SeriesCard key={indicator.key} view={view} indicator={indicator} />
      <RankingCard view={view} indicator={indicator} />
    </div>
  );
}
