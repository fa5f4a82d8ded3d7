import type { FigureFields } from '@phoihop/client/indicators';
import type { FigureGround } from './explain/asked.ts';

/** Where the units' figures of the same period and indicator stand beside each other on a map. */
export function figuresPath(
  {
    period,
    indicator,
  }: Pick<FigureFields, 'period'> & { readonly indicator: { readonly key: string } },
  { borders, layer }: FigureGround,
): string {
  const search = new URLSearchParams({ period, i: indicator.key });
  if (borders !== null) search.set('borders', borders);
  if (layer === 'PREVIEW') search.set('layer', layer);
  return `/figures?${search.toString()}`;
}
