import { builder } from '../builder.ts';
import { page } from '../page.ts';
import { getKnownUnit } from '../units/find-unit.ts';
import { FigureContribution } from './figure-contribution.ts';
import type { FigureRow } from './figure-row.ts';
import { FigureLayer, periodDescription } from './figure-words.ts';
import { Figure, viewArguments, viewOf } from './figure.ts';
import { getIndicator } from './indicator.ts';
import { contributionsTo, type ReadContributions } from './contributions.ts';
import { readFigures } from './read-figures.ts';

interface Explanation {
  readonly figure: FigureRow;
  readonly read: ReadContributions;
}

const FigureContributionConnection = builder.connectionObject(
  {
    type: FigureContribution,
    name: 'FigureContributionConnection',
    description: 'The cells of a figure.',
  },
  { name: 'FigureContributionEdge', description: 'A cell in the list.' },
);

const FigureExplanation = builder.objectRef<Explanation>('FigureExplanation').implement({
  description: 'A figure and all the cells that it is the sum of.',
  fields: (t) => ({
    figure: t.field({
      type: Figure,
      description: 'The figure explained.',
      resolve: ({ figure }) => figure,
    }),
    contributions: t.connection(
      {
        type: FigureContribution,
        description:
          'The cells that count in it, the missing among them, in the order of the map and of time; of a count the units that meet the standard.',
        resolve: ({ figure: { asOf }, read }, args, _context, info) => {
          const list = {
            rows: async (offset: number, limit: number) =>
              (await read({ offset, limit })).map((row) => ({ ...row, asOf })),
            count: async () => (await read({ offset: 0, limit: 1 }))[0]?.totalCount ?? 0,
          };
          return page(list, args, info);
        },
      },
      FigureContributionConnection,
    ),
  }),
});

builder.queryField('explainFigure', (t) =>
  t.field({
    type: FigureExplanation,
    description: 'A figure with the cells that sum to it exactly, and those that are missing.',
    args: {
      unit: t.arg.string({ required: true, description: 'The unit (code or Relay id).' }),
      indicator: t.arg.string({ required: true, description: 'The indicator (key or Relay id).' }),
      period: t.arg.string({ required: true, description: periodDescription }),
      borders: t.arg(viewArguments.borders),
      layer: t.arg({
        type: FigureLayer,
        defaultValue: 'OFFICIAL',
        description: 'Which reports count.',
      }),
      asOf: t.arg(viewArguments.asOf),
    },
    resolve: async (_root, { unit, indicator, ...args }, context) => {
      const view = viewOf(context, args);
      const [owner, counted] = await Promise.all([
        getKnownUnit(context, unit, view.asOf),
        getIndicator(context, indicator),
      ]);
      const [figure] = await readFigures(context, [owner], [counted], view);
      if (!figure) throw new Error('a figure was asked for and none was read');
      return { figure, read: await contributionsTo(context, figure) };
    },
  }),
);
