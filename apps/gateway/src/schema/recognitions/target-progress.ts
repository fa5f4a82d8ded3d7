import { targetProgressOn, type TargetProgress as Progress } from '@phoihop/domain/recognitions';
import type { IsoDate } from '@phoihop/domain/dates';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { FigureState } from '../indicators/figure-words.ts';
import { Completeness } from '../indicators/figure.ts';
import { measureTarget, type MeasuredTarget } from './measure-target.ts';
import { Target } from './target.ts';
import type { TargetRow } from './target-row.ts';

interface ProgressRow extends Progress, Pick<MeasuredTarget, 'units' | 'state' | 'period'> {
  readonly target: string;
  readonly asOf: IsoDate;
}

async function progressOf(
  context: Context,
  target: TargetRow,
  asOf: IsoDate,
): Promise<ProgressRow> {
  const measured = await measureTarget(context, target, asOf);
  const { units, state, period } = measured;
  const progress = targetProgressOn(target, measured, asOf);
  return { ...progress, units, state, period, target: target.value, asOf };
}

const TargetProgress = builder.objectRef<ProgressRow>('TargetProgress').implement({
  description: 'How far a target has got on a day.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day it is told on.' }),
    period: t.exposeString('period', {
      nullable: true,
      description:
        'The days its figure is told for. Of what is summed over time the target’s own: from its `since`, else the first day of the year it is due in, to the day it is due, in whole periods that end by then. Of what stands on a day the year of that day; null for a standard, which is met or not on the day.',
    }),
    state: t.expose('state', { type: FigureState, description: 'What its value reads as.' }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'What it comes to on that day; null in every other state than REPORTED.',
    }),
    target: t.expose('target', {
      type: 'Decimal',
      description: 'How many, or how much, is aimed at.',
    }),
    difference: t.expose('difference', {
      type: 'Decimal',
      nullable: true,
      description: 'What it comes to less what is aimed at; negative while it falls short.',
    }),
    percentage: t.expose('percentage', {
      type: 'Decimal',
      nullable: true,
      description:
        'What it comes to, in a hundred of what is aimed at, to one decimal; null for a ratio, and where nothing is aimed at.',
    }),
    units: t.field({
      type: Completeness,
      description: 'Of how many units it should be known, and of how many it is.',
      resolve: ({ units }) => units,
    }),
    isComplete: t.exposeBoolean('isComplete', {
      description:
        'Whether all that is due by that day has been reported; while it has not, more may come.',
    }),
    isReached: t.exposeBoolean('isReached', {
      description:
        'Whether it is reached: one AT_MOST only when all is told and nothing more is to come.',
    }),
    isExceeded: t.exposeBoolean('isExceeded', {
      description: 'Of one AT_MOST, whether it comes to more already.',
    }),
    isOverdue: t.exposeBoolean('isOverdue', {
      description: 'Whether its day has passed without its being reached.',
    }),
  }),
});

builder.objectField(Target, 'progress', (t) =>
  t.field({
    type: TargetProgress,
    description: 'How far it has got on a day.',
    args: {
      asOf: t.arg({ type: 'Date', description: 'The day; the one looked at unless given.' }),
    },
    resolve: (target, { asOf }, context) => progressOf(context, target, asOf ?? target.asOf),
  }),
);
