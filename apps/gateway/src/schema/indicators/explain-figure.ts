import { builder } from '../builder.ts';
import { page } from '../page.ts';
import { figureArguments, getFigure } from './figure-arguments.ts';
import { FigureContribution } from './figure-contribution.ts';
import type { FigureRow } from './figure-row.ts';
import { Figure } from './figure.ts';
import { contributionsTo, type ReadContributions } from './contributions.ts';

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
    args: figureArguments,
    resolve: async (_root, args, context) => {
      const figure = await getFigure(context, args);
      return { figure, read: await contributionsTo(context, figure) };
    },
  }),
);
