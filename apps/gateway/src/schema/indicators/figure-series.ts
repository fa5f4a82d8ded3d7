import { builder } from '../builder.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { rankFigures } from '@phoihop/domain/indicators';
import { periodsBetween } from './figure-periods.ts';
import type { FigureRow } from './figure-row.ts';
import { groundArguments, viewArguments, viewOf } from './figure-arguments.ts';
import { Figure } from './figure.ts';
import { getIndicator, loadIndicator } from './indicator.ts';
import { readFigures } from './read-figures.ts';
import { getOwner, listOwners } from './units-on-borders.ts';

builder.queryField('figureSeries', (t) =>
  t.field({
    type: [Figure],
    description: 'One indicator of one unit, period by period.',
    args: {
      unit: t.arg.string({ required: true, description: 'The unit (code or Relay id).' }),
      indicator: t.arg.string({ required: true, description: 'The indicator (key or Relay id).' }),
      from: t.arg.string({ required: true, description: 'The key of the first period.' }),
      to: t.arg.string({
        required: true,
        description: 'The key of the last period, of the same length; 120 at most.',
      }),
      ...groundArguments,
    },
    resolve: async (_root, { unit, indicator, from, to, ...args }, context) => {
      const view = viewOf(context, { ...args, period: from });
      const [owner, counted] = await Promise.all([
        getOwner(context, unit, view),
        getIndicator(context, indicator),
      ]);
      const base = await loadIndicator(context, counted.numeratorId ?? counted.id);
      const periods = await periodsBetween(context, [from, to], base?.calendarKey ?? 'CALENDAR');
      const found = await Promise.all(
        periods.map(({ key }) =>
          readFigures(context, [owner], [counted], { ...view, period: key }),
        ),
      );
      // The period before is there already: nobody reads it again to tell what changed since.
      return found.flat().map((figure, index, all) => {
        const previous = all[index - 1];
        return previous ? { ...figure, previous } : figure;
      });
    },
  }),
);

interface Ranked {
  readonly rank: number | null;
  readonly figure: FigureRow;
}

const RankedFigure = builder.objectRef<Ranked>('RankedFigure').implement({
  description: 'A figure and its place among others.',
  fields: (t) => ({
    rank: t.exposeInt('rank', {
      nullable: true,
      description: 'Its place, from 1; equal values share one. Null where there is no value.',
    }),
    figure: t.field({ type: Figure, description: 'The figure.', resolve: ({ figure }) => figure }),
  }),
});

builder.queryField('figureRanking', (t) =>
  t.field({
    type: [RankedFigure],
    description:
      'One indicator of all units of a level, the first first; those without a value last.',
    args: {
      under: t.arg.string({ required: true, description: 'The unit above (code or Relay id).' }),
      level: t.arg({ type: UnitLevel, required: true, description: 'The level of the units.' }),
      indicator: t.arg.string({ required: true, description: 'The indicator (key or Relay id).' }),
      isLowestFirst: t.arg.boolean({ description: 'Whether the lowest comes first.' }),
      ...viewArguments,
    },
    resolve: async (_root, { under, level, indicator, isLowestFirst, ...args }, context) => {
      const view = viewOf(context, args);
      const [root, counted] = await Promise.all([
        getOwner(context, under, view),
        getIndicator(context, indicator),
      ]);
      const units = await listOwners(context, root, level, view);
      const figures = await readFigures(context, units, [counted], view);
      return [...rankFigures(figures, { isLowestFirst: isLowestFirst ?? false })];
    },
  }),
);
