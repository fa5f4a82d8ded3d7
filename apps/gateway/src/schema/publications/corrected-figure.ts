/** Figures of a published review that read otherwise than they were published: in an addendum, or before there is one. */
import type { CellValue, CorrectedCell } from '@phoihop/domain/reviews';
import type { ReviewSnapshot } from '@phoihop/papers';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Indicator, type IndicatorRow } from '../indicators/indicator.ts';
import { EnteredState } from '../indicators/sheet-words.ts';
import { refused } from '../refused-error.ts';
import { getCycle, type CycleRow } from '../reviews/cycle-row.ts';
import { indicatorsBy } from '../reviews/review-template.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { correctionsOf, publishedCells } from './corrections.ts';
import { Publication } from './publication.ts';
import { readSnapshots } from './publication-row.ts';
import { readReview } from './read-review.ts';

interface Corrected {
  readonly unitCode: string;
  readonly unitName: string;
  readonly isTotal: boolean;
  readonly indicator: IndicatorRow;
  readonly published: CellValue;
  readonly current: CellValue;
}

const CorrectedValue = builder.objectRef<CellValue>('CorrectedValue').implement({
  description: 'What a figure said at one time.',
  fields: (t) => ({
    state: t.expose('state', { type: EnteredState, description: 'What it reads as.' }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'The figure; null unless reported.',
    }),
  }),
});

const CorrectedFigure = builder.objectRef<Corrected>('CorrectedFigure').implement({
  description: 'A figure that reads otherwise than it was published.',
  fields: (t) => ({
    unitCode: t.exposeString('unitCode', { description: 'The unit’s code at the opening.' }),
    unitName: t.exposeString('unitName', { description: 'The unit as the report names it.' }),
    isTotal: t.exposeBoolean('isTotal', {
      description: 'Whether it is a sum of the unit that publishes.',
    }),
    indicator: t.field({
      type: Indicator,
      description: 'What is counted.',
      resolve: ({ indicator }) => indicator,
    }),
    published: t.field({
      type: CorrectedValue,
      description: 'What was published last.',
      resolve: ({ published }) => published,
    }),
    current: t.field({
      type: CorrectedValue,
      description: 'What is accepted instead.',
      resolve: ({ current }) => current,
    }),
  }),
});

/** Corrected cells with the names the report gave them, in the order of its papers. */
async function namedBy(
  context: Context,
  corrected: readonly CorrectedCell[],
  { unit: root, units }: ReviewSnapshot,
): Promise<Corrected[]> {
  const names = new Map([root, ...units].map(({ code, fullName }) => [code, fullName]));
  const keys = [...new Set(corrected.map(({ indicator }) => indicator))];
  const indicators = await indicatorsBy(context, keys);
  return corrected.flatMap(({ unitId: unitCode, indicator: key, published, current }) => {
    const indicator = indicators.find((each) => each.key === key);
    const unitName = names.get(unitCode) ?? unitCode;
    const isTotal = unitCode === root.code;
    return indicator ? [{ unitCode, unitName, isTotal, indicator, published, current }] : [];
  });
}

builder.objectField(Publication, 'corrected', (t) =>
  t.field({
    type: [CorrectedFigure],
    description: 'The figures an addendum corrects, in the order of its paper; none of the report.',
    resolve: async ({ id }, _args, context) => {
      const [snapshot] = await readSnapshots(context, { id });
      return snapshot && 'addendum' in snapshot
        ? namedBy(context, snapshot.corrected, snapshot.addendum.snapshot)
        : [];
    },
  }),
);

async function correctedSince(context: Context, cycle: CycleRow): Promise<Corrected[]> {
  const unit = await loadUnitAround(context, cycle.unitId, context.today);
  if (!unit?.isCovered) throw refused('FORBIDDEN');
  if (cycle.state !== 'PUBLISHED') {
    throw refused('WRONG_STATE', { move: 'ADDENDUM', state: cycle.state, thing: 'reviewCycle' });
  }
  const { review, cells } = publishedCells(await readSnapshots(context, { cycleId: cycle.id }));
  const issue = { number: review.number, issuedOn: context.today };
  const now = await readReview(context, cycle, issue);
  return namedBy(context, correctionsOf(cells, now, cycle.period), review);
}

builder.queryField('addendumPreview', (t) =>
  t.field({
    type: [CorrectedFigure],
    description:
      'The figures of a published review that an addendum would correct now, in the order of its paper; nothing is changed.',
    complexity: { field: 200 },
    args: { cycle: t.arg.id({ required: true, description: 'The review’s Relay id.' }) },
    resolve: async (_root, { cycle }, context) =>
      correctedSince(context, await getCycle(context, cycle)),
  }),
);
