import { toDate } from '@phoihop/database';
import type { IsoDate } from '@phoihop/domain/dates';
import { decideTarget } from '@phoihop/domain/recognitions';
import { tidyLine } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import { getIndicator } from '../indicators/indicator.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { changeKept } from '../change-kept.ts';
import { targetSetterOf } from './decider.ts';
import { getStandard } from './standard.ts';
import { getTarget } from './target-row.ts';
import { Target } from './target.ts';

const SetTargetInput = builder.inputType('SetTargetInput', {
  description: 'A target that a unit sets itself: for a standard, or for an indicator.',
  fields: (t) => ({
    unit: t.string({ required: true, description: 'The unit (code or Relay id).' }),
    standard: t.string({ description: 'The standard (key or Relay id).' }),
    indicator: t.string({ description: 'The indicator (key or Relay id).' }),
    value: t.field({ type: 'Decimal', required: true, description: 'How many, or how much.' }),
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
    dueOn: t.field({ type: 'Date', description: 'The last day on which it may be reached.' }),
    source: t.string({ description: 'Where it is laid down.' }),
  }),
});

interface Said {
  readonly value: string;
  readonly dueOn: IsoDate;
  readonly source: string;
}

const said = ({ value, dueOn, source }: Said) => ({ value, dueOn, source });

const kept = ({ value, dueOn, source }: Said) => ({ value, dueOn: toDate(dueOn), source });

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
        isForStandard: standard !== null,
        isForIndicator: indicator !== null,
      };
      const after = said({ ...input, source: settle(decideTarget(asked, setter)) });
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
        dueOn: input.dueOn ?? before.dueOn,
        source: typeof input.source === 'string' ? (tidyLine(input.source) ?? '') : before.source,
        isForStandard: standardId !== null,
        isForIndicator: indicatorId !== null,
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
