import { figureTableQuery, type IndicatorFields } from '@phoihop/client/indicators';
import { useQuery } from 'urql';
import type { FigureView } from '../use-figure-params.ts';

/** The figures that the pivot shows: of all units of a level, in the chosen indicators. */
export function useFigureTable(
  { unitCode, level, levels, period, ground }: FigureView,
  chosen: readonly IndicatorFields[],
  requestPolicy: 'cache-and-network' | 'cache-first',
) {
  return useQuery({
    query: figureTableQuery,
    requestPolicy,
    pause: unitCode === '' || levels === null,
    variables: {
      under: unitCode,
      level,
      indicators: chosen.map(({ key }) => key),
      period,
      ...ground,
    },
  });
}
