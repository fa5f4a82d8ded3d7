import type { Language } from '@phoihop/client';
import type { FigureView } from '../use-figure-params.ts';

type Exported = Pick<FigureView, 'unitCode' | 'level' | 'period' | 'ground'> & {
  /** That of the console: a link carries no header of ours. */
  readonly language: Language;
};

/** Where the figures that the pivot shows are handed out as a file: the same units, indicators, period and ground. */
export function exportPath(
  kind: 'xlsx' | 'csv',
  { unitCode, level, period, language, ground: { borders, layer, asOf } }: Exported,
  indicators: readonly { readonly key: string }[],
): string {
  const query = new URLSearchParams({
    under: unitCode,
    level,
    period,
    indicators: indicators.map(({ key }) => key).join(','),
    layer,
    asOf,
    lang: language,
  });
  if (borders !== null) query.set('borders', borders);
  return `/files/figures.${kind}?${query.toString()}`;
}
