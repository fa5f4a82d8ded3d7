/**
 * Recognitions in the graph.
 *
 * This file only translates between GraphQL and the database. Where one stands is decided in
 * `@phoihop/domain/recognitions`.
 */
import { decideWithdrawalOpen, recognitionStateOn as stateOn } from '@phoihop/domain/recognitions';
import { sql } from 'kysely';
import { all } from '../access/visible.ts';
import { AuditEntry, historyOf } from '../audit/audit-entry.ts';
import { builder } from '../builder.ts';
import { page } from '../page.ts';
import { Refusal } from '../refused.ts';
import { getUnit } from '../units/find-unit.ts';
import { loadUnit } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { ofUnit, ofUnitsUnder } from './awaiting-row.ts';
import { withdrawerOf } from './decider.ts';
import {
  lifeInSight,
  lifeOf,
  listRecognitions,
  loadRecognition,
  recognitionStateOn,
  type RecognitionRow,
} from './recognition-row.ts';
import { RecognitionState } from './recognition-words.ts';
import { getStandard, loadIncluded, loadStandard, Standard } from './standard.ts';

const loadHistory = historyOf('Recognition');

export const Recognition = builder.objectRef<RecognitionRow>('Recognition');

builder.node(Recognition, {
  description: 'That a unit meets a standard, by a decision.',
  id: { resolve: (recognition) => recognition.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => loadRecognition(context, id))),
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit, as it is on the day looked at, or was on its last.',
      resolve: async ({ unitId, unitOn }, _args, context) => {
        const unit = await loadUnit(context, unitId, unitOn);
        if (!unit) throw new Error(`unit ${unitId} has no place on ${unitOn}`);
        return unit;
      },
    }),
    standard: t.field({
      type: Standard,
      description: 'The standard that it meets.',
      resolve: async ({ standardId }, _args, context) => {
        const standard = await loadStandard(context, standardId);
        if (!standard) throw new Error(`there is no standard ${standardId}`);
        return standard;
      },
    }),
    decisionNumber: t.exposeString('decisionNumber', {
      description: 'Number and symbol of the decision.',
    }),
    decidedOn: t.expose('decidedOn', { type: 'Date', description: 'The day of the decision.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'The first day it stands.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which it lapses; null where it stands until it is withdrawn.',
    }),
    withdrawnOn: t.expose('withdrawnOn', {
      type: 'Date',
      nullable: true,
      description: 'The first day from which it is withdrawn.',
    }),
    withdrawalNumber: t.exposeString('withdrawalNumber', {
      nullable: true,
      description: 'Number and symbol of the decision that withdraws it.',
    }),
    withdrawalReason: t.exposeString('withdrawalReason', {
      nullable: true,
      description: 'Why it was withdrawn.',
    }),
    state: t.field({
      type: RecognitionState,
      nullable: true,
      description: 'Where it stands on the day looked at; null where it has not begun.',
      resolve: (recognition) => stateOn(recognition, lifeInSight(recognition), recognition.asOf),
    }),
    includes: t.field({
      type: [Standard],
      description: 'The tiers below that whoever holds it meets with it, the nearest first.',
      resolve: async ({ standardId }, _args, context) =>
        (await loadIncluded(context, standardId)) ?? [],
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day that `state` is told for.' }),
    version: t.exposeInt('version', {
      description: 'Grows with every change; a change names the one it was made from.',
    }),
    withdrawalRefusal: t.field({
      type: Refusal,
      nullable: true,
      description: 'Why the viewer may not withdraw it today; null where he may.',
      resolve: async (recognition, _args, context) => {
        const verdict = decideWithdrawalOpen({
          ...(await withdrawerOf(context, recognition)),
          recognition,
          life: lifeOf(recognition),
          today: context.today,
        });
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

const RecognitionConnection = builder.connectionObject(
  { type: Recognition, name: 'RecognitionConnection', description: 'A list of recognitions.' },
  { name: 'RecognitionEdge', description: 'A recognition in a list.' },
);

builder.queryField('recognitions', (t) =>
  t.connection(
    {
      type: Recognition,
      description:
        'Recognitions known on a day, of the units the viewer may see, in the order of the map.',
      args: {
        unit: t.arg.string({
          description: 'Only of this unit (code or Relay id), with what awaits its reassessment.',
        }),
        under: t.arg.string({
          description:
            'Only at and below this unit (code or Relay id), with what awaits a reassessment there.',
        }),
        standard: t.arg.string({ description: 'Only in this standard (key or Relay id).' }),
        state: t.arg({
          type: [RecognitionState],
          description: 'Only those that stand so on the day.',
        }),
        asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
      },
      resolve: async (_root, { unit, under, standard, state, asOf, ...asked }, context, info) => {
        const day = asOf ?? context.today;
        const [one, root, of] = await Promise.all([
          unit ? getUnit(context, unit, day) : null,
          under ? getUnit(context, under, day) : null,
          standard ? getStandard(context, standard) : null,
        ]);
        const condition = all(
          one && ofUnit(one),
          root && ofUnitsUnder(root),
          of && sql<boolean>`recognition.standard_id = ${of.id}::uuid`,
          state ? sql<boolean>`${recognitionStateOn(day)} = any(${[...state]}::text[])` : null,
        );
        return page(listRecognitions(context, day, condition), asked, info);
      },
    },
    RecognitionConnection,
  ),
);
