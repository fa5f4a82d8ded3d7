import { compareWithPublished } from '@phoihop/domain/indicators';
import { builder } from '../builder.ts';
import { Unit } from '../units/unit.ts';
import { figureArguments, getFigure } from './figure-arguments.ts';
import type { Completeness as Parts, FigureRow } from './figure-row.ts';
import { FigureLayer, FigureState, periodDescription } from './figure-words.ts';
import { Indicator } from './indicator.ts';
import { loadUnitWhenever } from './load-unit-whenever.ts';
import { publishedBeside, type PublishedRow } from './load-published.ts';
import { Precision } from './published-figure.ts';

export const Completeness = builder.objectRef<Parts>('Completeness').implement({
  description: 'How much of what is due has been reported.',
  fields: (t) => ({
    reported: t.exposeInt('reported', { description: 'How many have been.' }),
    expected: t.exposeInt('expected', {
      description: 'How many are due, less those to which it does not apply.',
    }),
  }),
});

interface Beside extends PublishedRow {
  readonly computed: string | null;
}

const PublishedComparison = builder.objectRef<Beside>('PublishedComparison').implement({
  description: 'What a source printed for the same unit and period, beside what is computed.',
  fields: (t) => ({
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'The number; null where only an order of size is printed.',
    }),
    precision: t.expose('precision', { type: Precision, description: 'How exactly it is stated.' }),
    decimals: t.exposeInt('decimals', { description: 'How many decimals are printed.' }),
    source: t.exposeString('source', { description: 'Where it was printed.' }),
    remark: t.exposeString('remark', { nullable: true, description: 'The source’s own words.' }),
    difference: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'Computed less published, at the published decimals; null where either has no number.',
      resolve: (row) => compareWithPublished(row.computed, row).difference,
    }),
    agrees: t.boolean({
      nullable: true,
      description: 'Whether both say the same; null where there is nothing to compare.',
      resolve: (row) => compareWithPublished(row.computed, row).agrees,
    }),
  }),
});

export const Figure = builder.objectRef<FigureRow>('Figure').implement({
  description:
    'One indicator of one unit in one period: summed from what lies under it, or counted there on its last day.',
  fields: (t) => ({
    unit: t.field({ type: Unit, description: 'Whose it is.', resolve: ({ unit }) => unit }),
    indicator: t.field({
      type: Indicator,
      description: 'What is counted.',
      resolve: ({ indicator }) => indicator,
    }),
    period: t.exposeString('period', { description: periodDescription }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day it is told on.' }),
    borders: t.expose('borders', {
      type: 'Date',
      nullable: true,
      description:
        'The day on whose map the unit is, or nearest to which it stood; null for the map of each period.',
    }),
    layer: t.expose('layer', { type: FigureLayer, description: 'Which reports count.' }),
    state: t.expose('state', { type: FigureState, description: 'What it reads as.' }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description:
        'The number; null in every other state than REPORTED, and of a ratio to nothing.',
    }),
    numerator: t.expose('numerator', {
      type: 'Decimal',
      nullable: true,
      description: 'Of a ratio, what is divided; of a count, how many meet the standard.',
    }),
    denominator: t.expose('denominator', {
      type: 'Decimal',
      nullable: true,
      description: 'Of a ratio, by what; of a count, to how many it applies.',
    }),
    cells: t.field({
      type: Completeness,
      description:
        'Cells: one for each unit and base period that is due; of a count, one for each unit to which the standard applies.',
      resolve: ({ cells }) => cells,
    }),
    units: t.field({
      type: Completeness,
      description:
        'Units: one has reported when all its cells that are due have been. Of a count nothing is reported: it is known of every unit to which the standard applies.',
      resolve: ({ units }) => units,
    }),
    notApplicable: t.exposeInt('notApplicable', {
      description: 'Cells to which it does not apply; they are not due.',
    }),
    inherited: t.exposeBoolean('inherited', {
      description:
        'Whether it holds what predecessors counted, for units that have not reported yet.',
    }),
    oldest: t.expose('oldest', {
      type: 'Date',
      nullable: true,
      description:
        'The last day of the oldest period that counts in it; of a count, the day it is told on.',
    }),
    newest: t.expose('newest', {
      type: 'Date',
      nullable: true,
      description:
        'The last day of the newest period that counts in it; of a count, the day it is told on.',
    }),
    isMapKnown: t.exposeBoolean('isMapKnown', {
      description:
        'Whether the map of all its days is known; else it sits on the units first known.',
    }),
    hadBegun: t.exposeBoolean('hadBegun', {
      description:
        'Whether there was anything to tell of the unit: false of one that is not on the map of any period that is due. It does not apply to it then; what was told where it lies is told on its own borders.',
    }),
    faults: t.field({
      type: [Unit],
      description:
        'The units that lie on both sides of the border, each as it is on the day, or was last.',
      resolve: ({ faults, asOf }, _args, context) =>
        Promise.all(faults.map((id) => loadUnitWhenever(context, id, asOf))),
    }),
    published: t.field({
      type: PublishedComparison,
      nullable: true,
      description: 'What was published for the same period; never added in.',
      resolve: async (figure, _args, context) => {
        const row = await publishedBeside(context, figure);
        return row && { ...row, computed: figure.value };
      },
    }),
  }),
});

builder.queryField('figure', (t) =>
  t.field({
    type: Figure,
    description: 'One figure.',
    args: figureArguments,
    resolve: (_root, args, context) => getFigure(context, args),
  }),
);
