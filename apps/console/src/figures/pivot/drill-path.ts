import type { FigureView } from '../use-figure-params.ts';

/** The same figures for the communes of one district; on the borders of a day it need not stand on the day looked at. */
export function drillPath(view: FigureView, unit: string): string {
  const { period, layer, borders, indicators, sort } = view;
  const search = new URLSearchParams({
    [borders === null ? 'u' : 'under']: unit,
    level: 'COMMUNE',
    period,
  });
  if (layer === 'PREVIEW') search.set('layer', layer);
  if (borders !== null) search.set('borders', borders);
  if (indicators !== null) search.set('i', indicators.join(','));
  if (sort !== null) search.set('sort', `${sort.isLowestFirst ? '' : '-'}${sort.indicator}`);
  return `/figures?${search.toString()}`;
}
