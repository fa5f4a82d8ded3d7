import type { Contribution } from '@phoihop/database/figures';
import type { IsoDate } from '@phoihop/domain/dates';
import { builder } from '../builder.ts';
import { page } from '../page.ts';
import { getKnownUnit } from '../units/find-unit.ts';
import { Unit } from '../units/unit.ts';
import type { FigureRow } from './figure-row.ts';
import { FigureLayer, FigureState, periodDescription } from './figure-words.ts';
import { Figure, viewArguments, viewOf } from './figure.ts';
import { getIndicator } from './indicator.ts';
import { contributionsTo, type ReadContributions } from './contributions.ts';
import { loadSheetMoments } from './load-sheet-moments.ts';
import { loadUnitWhenever } from './load-unit-whenever.ts';
import { readFigures } from './read-figures.ts';

interface Explanation {
  readonly figure: FigureRow;
  readonly read: ReadContributions;
}

interface ContributionRow extends Contribution {
  readonly asOf: IsoDate;
}

const FigureContribution = builder.objectRef<ContributionRow>('FigureContribution').implement({
  description:
    'One cell that counts in a figure, or that is missing in it; of a count, one unit that meets the standard.',
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit it counts for.',
      resolve: ({ unitId, asOf }, _args, context) => loadUnitWhenever(context, unitId, asOf),
    }),
    from: t.field({
      type: Unit,
      nullable: true,
      description: 'The predecessor whose cell it is, until the unit has one of its own.',
      resolve: ({ unitId, fromId, asOf }, _args, context) =>
        fromId === unitId ? null : loadUnitWhenever(context, fromId, asOf),
    }),
    period: t.exposeString('period', {
      description: 'The key of the period it was reported, or is counted, for.',
    }),
    state: t.expose('state', { type: FigureState, description: 'What the cell says.' }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description:
        'What counts of it: its value by its share, 1 for a unit that is counted. All of them sum to the figure.',
    }),
    numerator: t.expose('numerator', {
      type: 'Decimal',
      nullable: true,
      description: 'Of a ratio, what it adds to what is divided.',
    }),
    denominator: t.expose('denominator', {
      type: 'Decimal',
      nullable: true,
      description: 'Of a ratio, what it adds to that by which is divided.',
    }),
    share: t.expose('share', { type: 'Decimal', description: 'The part of it that counts.' }),
    number: t.exposeInt('number', {
      nullable: true,
      description: 'The version of the sheet that says it.',
    }),
    submittedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When that version was submitted.',
      resolve: async (row, _args, context) =>
        (await loadSheetMoments(context, momentKey(row)))?.submittedAt ?? null,
    }),
    acceptedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When that version was accepted; null while it is not.',
      resolve: async (row, _args, context) =>
        (await loadSheetMoments(context, momentKey(row)))?.acceptedAt ?? null,
    }),
  }),
});

function momentKey({ sheetId, number }: Contribution): string | null {
  return sheetId === null ? null : `${sheetId}@${number}`;
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
