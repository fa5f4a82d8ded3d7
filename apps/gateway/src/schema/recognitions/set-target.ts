import { toDate } from '@phoihop/database';
import type { IsoDate } from '@phoihop/domain/dates';
import { decideTarget, type TargetDirection as Direction } from '@phoihop/domain/recognitions';
import { tidyLine } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import type { Context } from '../context.ts';
import { getIndicator, loadIndicator, type IndicatorRow } from '../indicators/indicator.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { changeKept } from '../change-kept.ts';
import { targetSetterOf } from './decider.ts';
import { getStandard } from './standard.ts';
import { getTarget } from './target-row.ts';
import { Target, TargetDirection } from './target.ts';

const SetTargetInput = builder.inputType('SetTargetInput', {
  description: 'A target that a unit sets itself: for a standard, or for an indicator.',
  fields: (t) => ({
    unit: t.string({ required: true, description: 'The unit (code or Relay id).' }),
    standard: t.string({ description: 'The standard (key or Relay id).' }),
    indicator: t.string({ description: 'The indicator (key or Relay id).' }),
    value: t.field({ type: 'Decimal', required: true, description: 'How many, or how much.' }),
    direction: t.field({
      type: TargetDirection,
      defaultValue: 'AT_LEAST',
      description: 'Which side of the value reaches it.',
    }),
    since: t.field({
      type: 'Date',
      description:
        'From which day on it is summed, of what is summed over time; the first of the year it is due in unless given.',
    }),
    dueOn: t.field({
      type: 'Date',
      required: true,
      description: 'The last day on which it may be reached.',
    }),
    source: t.string({ required: true, description: 'Where it is laid down.' }),
  }),
});

const EditTargetInput = builder.inputType('EditTargetInput', {
  description: 'What of a target is to read otherwise; what is left out stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The target’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the change was made from.' }),
    value: t.field({ type: 'Decimal', description: 'How many, or how much.' }),
    direction: t.field({
      type: TargetDirection,
      description: 'Which side of the value reaches it.',
    }),
    since: t.field({
      type: 'Date',
      description: 'From which day on it is summed; null takes the day back.',
    }),
    dueOn: t.field({ type: 'Date', description: 'The last day on which it may be reached.' }),
    source: t.string({ description: 'Where it is laid down.' }),
  }),
});

interface Said {
  readonly value: string;
  readonly direction: Direction;
  readonly since: IsoDate | null;
  readonly dueOn: IsoDate;
  readonly source: string;
}

const said = ({ value, direction, since, dueOn, source }: Said) => ({
  value,
  direction,
  since,
  dueOn,
  source,
});

const kept = (target: Said) => ({
  ...said(target),
  since: target.since && toDate(target.since),
  dueOn: toDate(target.dueOn),
});

/** Whether an indicator is summed over time: a flow, or a ratio of such. */
async function isSummed(context: Context, indicator: IndicatorRow | null): Promise<boolean> {
  const base = indicator?.numeratorId
    ? await loadIndicator(context, indicator.numeratorId)
    : indicator;
  return base?.kind === 'FLOW';
}

builder.mutationField('setTarget', (t) =>
  t.field({
    type: Target,
    description: 'Sets a target for a unit.',
    errors: {
      types: [RefusedError],
      union: { name: 'SetTargetResult', description: 'The target, or why there is none.' },
    },
    args: {
      input: t.arg({ type: SetTargetInput, required: true, description: 'The target.' }),
    },
    resolve: async (_root, { input }, context) => {
      const unit = await getUnit(context, input.unit, context.today);
      const [standard, indicator, setter] = await Promise.all([
        input.standard ? getStandard(context, input.standard) : null,
        input.indicator ? getIndicator(context, input.indicator) : null,
        targetSetterOf(context, unit.id),
      ]);
      const asked = {
        ...input,
        direction: input.direction ?? 'AT_LEAST',
        since: input.since ?? null,
        isForStandard: standard !== null,
        isForIndicator: indicator !== null,
        isSummed: await isSummed(context, indicator),
      };
      const after = said({ ...asked, source: settle(decideTarget(asked, setter)) });
      const id = await changing(context, async (tx) => {
        const target = await tx.target.create({
          data: {
            ...kept(after),
            unitId: unit.id,
            standardId: standard?.id ?? null,
            indicatorId: indicator?.id ?? null,
          },
        });
        await recordAudit(tx, context, {
          action: 'target.CREATE',
          subjectType: 'Target',
          subjectId: target.id,
          unitId: unit.id,
          inNameOfId: setter.inNameOfId,
          after: { ...after, of: standard?.key ?? indicator?.key ?? null },
        });
        return target.id;
      });
      return getTarget(context, id);
    },
  }),
);

builder.mutationField('editTarget', (t) =>
  t.field({
    type: Target,
    description: 'Changes how much a target asks for, by when, or where that is laid down.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'EditTargetResult',
        description: 'The target as changed, or why it was not.',
      },
    },
    args: {
      input: t.arg({ type: EditTargetInput, required: true, description: 'What is to change.' }),
    },
    resolve: async (_root, { input }, context) => {
      const target = await getTarget(context, input.id);
      const { id, unitId, version, standardId, indicatorId } = target;
      const setter = await targetSetterOf(context, unitId);
      const before = said(target);
      const asked = {
        value: input.value ?? before.value,
        direction: input.direction ?? before.direction,
        since: input.since === undefined ? before.since : input.since,
        dueOn: input.dueOn ?? before.dueOn,
        source: typeof input.source === 'string' ? (tidyLine(input.source) ?? '') : before.source,
        isForStandard: standardId !== null,
        isForIndicator: indicatorId !== null,
        isSummed: await isSummed(context, await loadIndicator(context, indicatorId)),
      };
      const after = said({ ...asked, source: settle(decideTarget(asked, setter)) });
      // Nothing changed: nobody who has it open meets a conflict.
      if (JSON.stringify(after) === JSON.stringify(before)) return target;
      await changeKept(context, { type: 'Target', id, version }, input.version, async (tx) => {
        await tx.target.update({
          where: { id, version: input.version },
          data: { ...kept(after), version: { increment: 1 } },
        });
        await recordAudit(tx, context, {
          action: 'target.EDIT',
          subjectType: 'Target',
          subjectId: id,
          unitId,
          inNameOfId: setter.inNameOfId,
          before,
          after,
        });
      });
      return getTarget(context, id);
    },
  }),
);
