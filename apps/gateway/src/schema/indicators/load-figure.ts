import type { IsoDate } from '@phoihop/domain/dates';
import { batched, groupBy } from '../batch.ts';
import { loadUnit } from '../units/unit-row.ts';
import type { FigureRow } from './figure-row.ts';
import { loadIndicator } from './indicator.ts';
import { readFigures } from './read-figures.ts';

/** Official figures one by one, those of one period and day read together; keys are `unit@indicator@period@day`. */
export const loadFigure = batched<FigureRow>(async (context, keys) => {
  const found = new Map<string, FigureRow>();
  for (const [scope, group] of groupBy(keys, (key) => key.split('@').slice(2).join('@'))) {
    const [period = '', day = ''] = scope.split('@');
    const asOf = day as IsoDate;
    const named = group.map((key) => key.split('@'));
    const [units, indicators] = await Promise.all([
      Promise.all(
        [...new Set(named.map(([id = '']) => id))].map((id) => loadUnit(context, id, asOf)),
      ),
      Promise.all(
        [...new Set(named.map(([, id = '']) => id))].map((id) => loadIndicator(context, id)),
      ),
    ]);
    const view = { period, borders: null, layer: 'OFFICIAL' as const, asOf };
    const figures = await readFigures(
      context,
      units.filter((unit) => unit !== null),
      indicators.filter((indicator) => indicator !== null),
      view,
    );
    for (const figure of figures) {
      found.set(`${figure.unit.id}@${figure.indicator.id}@${scope}`, figure);
    }
  }
  return found;
});
