import type { ExplainFigureData } from '@phoihop/client/indicators';

type Contribution = ExplainFigureData['explainFigure']['contributions']['nodes'][number];

/** What tells one part of a figure from another: whose it is, from whom, and when. */
export function keyOf({
  unit,
  from,
  period,
}: Pick<Contribution, 'unit' | 'from' | 'period'>): string {
  return [unit.id, from?.id ?? '', period].join(' ');
}
