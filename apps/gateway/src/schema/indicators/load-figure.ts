import type { IsoDate } from '@phoihop/domain/dates';
import { batched, groupBy } from '../batch.ts';
import type { FigureLayer, FigureRow, FigureView } from './figure-row.ts';
import { loadIndicator } from './indicator.ts';
import { readFigures } from './read-figures.ts';
import { loadOwners } from './units-on-borders.ts';

/** Names one figure of a view to be loaded. */
export function figureAt(
  unitId: string,
  indicatorId: string,
  { period, asOf, borders, layer }: FigureView,
): string {
  return [unitId, indicatorId, period, asOf, borders ?? '', layer].join('@');
}

/** Figures one by one, those of one view read together; keys are those of {@link figureAt}. */
export const loadFigure = batched<FigureRow>(async (context, keys) => {
  const found = new Map<string, FigureRow>();
  const readGroup = async ([scope, group]: readonly [string, readonly string[]]) => {
    const [period = '', day = '', map = '', layer] = scope.split('@');
    const [asOf, borders] = [day as IsoDate, map === '' ? null : (map as IsoDate)];
    const view: FigureView = { period, borders, layer: layer as FigureLayer, asOf };
    const named = group.map((key) => key.split('@'));
    const [units, indicators] = await Promise.all([
      loadOwners(context, [...new Set(named.map(([id = '']) => id))], view),
      Promise.all(
        [...new Set(named.map(([, id = '']) => id))].map((id) => loadIndicator(context, id)),
      ),
    ]);
    const figures = await readFigures(
      context,
      units,
      indicators.filter((indicator) => indicator !== null),
      view,
    );
    for (const figure of figures) {
      found.set(`${figure.unit.id}@${figure.indicator.id}@${scope}`, figure);
    }
  };
  const groups = groupBy(keys, (key) => key.split('@').slice(2).join('@'));
  await Promise.all([...groups].map(readGroup));
  return found;
});
