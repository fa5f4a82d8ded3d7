/** Targets in the graph: so many by such a day. */
import { decideTargetOpen, type TargetDirection as Direction } from '@phoihop/domain/recognitions';
import { liesUnder } from '../access/visible.ts';
import { AuditEntry, historyOf } from '../audit/audit-entry.ts';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';
import { Indicator, loadIndicator } from '../indicators/indicator.ts';
import { Refusal } from '../refused.ts';
import { getUnit } from '../units/find-unit.ts';
import { loadUnit } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { targetSetterOf } from './decider.ts';
import { loadStandard, Standard } from './standard.ts';
import { loadTarget, readTargets, type TargetRow } from './target-row.ts';

const loadHistory = historyOf('Target');

export const TargetDirection = builder.enumType('TargetDirection', {
  description: 'Which side of its value reaches a target.',
  values: describedBy<Direction>({
    AT_LEAST: 'So much or more.',
    AT_MOST: 'So much or less, once all is told: what is to come down, or to stay within.',
  }),
});

export const Target = builder.objectRef<TargetRow>('Target');

builder.node(Target, {
  description: 'So many by such a day: what a unit has set itself for a standard or an indicator.',
  id: { resolve: (target) => target.id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadTarget(context, id))),
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit that has set it itself, and under which it is counted.',
      resolve: async ({ unitId, asOf }, _args, context) => {
        const unit = await loadUnit(context, unitId, asOf);
        if (!unit) throw new Error(`unit ${unitId} has no place on ${asOf}`);
        return unit;
      },
    }),
    standard: t.field({
      type: Standard,
      nullable: true,
      description: 'The standard that so many units are to meet.',
      resolve: ({ standardId }, _args, context) => loadStandard(context, standardId),
    }),
    indicator: t.field({
      type: Indicator,
      nullable: true,
      description: 'The indicator that is to come to so much.',
      resolve: ({ indicatorId }, _args, context) => loadIndicator(context, indicatorId),
    }),
    value: t.expose('value', { type: 'Decimal', description: 'How many, or how much.' }),
    direction: t.expose('direction', {
      type: TargetDirection,
      description: 'Which side of the value reaches it.',
    }),
    since: t.expose('since', {
      type: 'Date',
      nullable: true,
      description:
        'From which day on it is summed; null for the first of the year it is due in, and of what is not summed over time.',
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      description: 'The last day on which it may be reached.',
    }),
    source: t.exposeString('source', { description: 'Where it is laid down.' }),
    version: t.exposeInt('version', {
      description: 'Grows with every change; a change names the one it was made from.',
    }),
    editRefusal: t.field({
      type: Refusal,
      nullable: true,
      description: 'Why the viewer may not change it; null where he may.',
      resolve: async ({ unitId }, _args, context) => {
        const verdict = decideTargetOpen(await targetSetterOf(context, unitId));
        return verdict.ok ? null : verdict;
      },
    }),
    history: t.field({
      type: [AuditEntry],
      description: 'What is on record about it, oldest first.',
      resolve: async ({ id }, _args, context) => (await loadHistory(context, id)) ?? [],
    }),
  }),
});

builder.queryField('targets', (t) =>
  t.field({
    type: [Target],
    description: 'Targets of the units the viewer may see, in the order of the map.',
    args: {
      under: t.arg.string({ description: 'Only at and below this unit (code or Relay id).' }),
      asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
    },
    resolve: async (_root, { under, asOf }, context) => {
      const day = asOf ?? context.today;
      const root = under ? await getUnit(context, under, day) : null;
      return [...(await readTargets(context, day, root && liesUnder([root.id], day)))];
    },
  }),
);
