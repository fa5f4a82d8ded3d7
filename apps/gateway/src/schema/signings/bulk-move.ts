/** Bulk moves in the graph: what is to be done with many signings, and how far it has got. */
import type { BulkMoveName } from '@phoihop/domain/signings';
import type { Refusal as DomainRefusal } from '@phoihop/domain/verdict';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';
import { loadProgramme } from '../programmes/programme-row.ts';
import { Programme } from '../programmes/programme.ts';
import { Refusal } from '../refused.ts';
import { loadUnit } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import {
  findBulkMoves,
  getBulkMove,
  loadBulkMove,
  type BulkMoveRow,
  type ItemRow,
  type Outcome,
} from './bulk-move-row.ts';
import { loadSigning } from './signing-row.ts';
import { Signing } from './signing.ts';

export const BulkMoveKind = builder.enumType('BulkMoveKind', {
  description: 'What may be done with many signings at once.',
  values: describedBy<BulkMoveName>({
    PLAN: 'A signing is planned for each unit.',
    DRAFT: 'The units begin to write.',
    SUBMIT: 'The units ask for a decision.',
    RETURN: 'The unit above sends them back, with a reason.',
    APPROVE: 'The unit above approves them as they stand.',
    CANCEL: 'They are given up, with a reason.',
  }),
});

const BulkOutcome = builder.enumType('BulkMoveOutcome', {
  description: 'What became of one of the many.',
  values: describedBy<Outcome>({
    WAITING: 'It has not been its turn yet.',
    DONE: 'It is done, and on record as any other move.',
    REFUSED: 'It was left out, or refused when it was its turn.',
  }),
});

const BulkMoveItem = builder.objectRef<ItemRow>('BulkMoveItem').implement({
  description: 'One of the many: its unit, its signing, and what became of it.',
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      nullable: true,
      description: 'The unit.',
      resolve: ({ unitId }, _args, context) => loadUnit(context, unitId, context.today),
    }),
    signing: t.field({
      type: Signing,
      nullable: true,
      description: 'The signing: none before it is planned.',
      resolve: ({ signingId }, _args, context) => loadSigning(context, signingId),
    }),
    outcome: t.expose('outcome', { type: BulkOutcome, description: 'What became of it.' }),
    refusal: t.field({
      type: Refusal,
      nullable: true,
      description: 'Why it was not done.',
      resolve: ({ refusal }): DomainRefusal | null => refusal && { ok: false, ...refusal },
    }),
    settledAt: t.expose('settledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done or refused.',
    }),
  }),
});

export const BulkMove = builder.objectRef<BulkMoveRow>('BulkMove');

function count(outcome: Outcome) {
  return ({ items }: BulkMoveRow) => items.filter((item) => item.outcome === outcome).length;
}

builder.node(BulkMove, {
  description:
    'One move that somebody makes on many signings: as many ordinary moves, one after the other. It may be stopped and gone on with at any time.',
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadBulkMove(context, id))),
  fields: (t) => ({
    move: t.expose('move', { type: BulkMoveKind, description: 'The move.' }),
    programme: t.field({
      type: Programme,
      nullable: true,
      description: 'The programme under which is planned.',
      resolve: ({ programmeId }, _args, context) => loadProgramme(context, programmeId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was prepared.' }),
    total: t.int({ description: 'How many there are.', resolve: ({ items }) => items.length }),
    waiting: t.int({ description: 'How many wait for their turn.', resolve: count('WAITING') }),
    done: t.int({ description: 'How many are done.', resolve: count('DONE') }),
    refused: t.int({ description: 'How many were not done.', resolve: count('REFUSED') }),
    items: t.field({
      type: [BulkMoveItem],
      description: 'The many, in the order of the map.',
      args: {
        outcome: t.arg({ type: [BulkOutcome], description: 'Only those of which this became.' }),
      },
      resolve: ({ items }, { outcome }) =>
        items.filter((item) => !outcome || outcome.includes(item.outcome)),
    }),
  }),
});

builder.queryFields((t) => ({
  bulkMove: t.field({
    type: BulkMove,
    nullable: true,
    description: 'A bulk move of the viewer’s own, by its Relay id.',
    args: { id: t.arg.id({ required: true, description: 'Its Relay id.' }) },
    resolve: (_root, { id }, context) => getBulkMove(context, id),
  }),
  bulkMoves: t.field({
    type: [BulkMove],
    description: 'The viewer’s own bulk moves of which something still waits, the latest first.',
    resolve: (_root, _args, context) => findBulkMoves(context),
  }),
}));
