/** What a unit came of and what came of it, in the graph: as far as the viewer sees the units. */
import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { batched, groupBy, mapBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loadAct, type ActRow } from './reorganisations/act-row.ts';
import { Reorganisation } from './reorganisations/reorganisation.ts';
import { loadUnit, requireCovered, type UnitRow } from './unit-row.ts';
import { Unit } from './unit.ts';

interface Edge {
  /** The unit that was asked about. */
  readonly of: string;
  readonly predecessorId: string;
  readonly successorId: string;
  readonly reorganisationId: string;
  readonly effectiveOn: IsoDate;
  readonly share: string;
  readonly source: string;
}

interface LinkRow {
  readonly predecessor: UnitRow;
  readonly successor: UnitRow;
  readonly share: string;
  readonly source: string;
  readonly act: ActRow;
}

const LineageLink = builder.objectRef<LinkRow>('LineageLink').implement({
  description: 'A unit that ended, one that came of it, and by which act.',
  fields: (t) => ({
    predecessor: t.expose('predecessor', {
      type: Unit,
      description: 'The unit that ended, as it was on its last day.',
    }),
    successor: t.expose('successor', {
      type: Unit,
      description: 'The unit that came of it, as it was on its first day.',
    }),
    share: t.expose('share', {
      type: 'Decimal',
      description: 'What part of the predecessor went there; 1 for the whole.',
    }),
    source: t.exposeString('source', { description: 'Where the share is taken from.' }),
    act: t.expose('act', { type: Reorganisation, description: 'The act that did it.' }),
  }),
});

/**
 * All that ties units to what they came of and to what came of them, however far; and to whoever shares either with them: what
 * was merged with them, and what else came of the unit that they came of.
 */
const loadLine = batched<Edge[]>(async ({ db }, ids) => {
  const { rows } = await sql<Edge>`
    with recursive asked(id) as (select unnest(${[...ids]}::uuid[])),
    before(of, id) as (
      select id, id from asked
      union select before.of, edge.predecessor_id from before join unit_lineage edge on edge.successor_id = before.id),
    after(of, id) as (
      select id, id from asked
      union select after.of, edge.successor_id from after join unit_lineage edge on edge.predecessor_id = after.id),
    beside_before(of, id) as (
      select of, id from after
      union select beside.of, edge.predecessor_id
        from beside_before beside join unit_lineage edge on edge.successor_id = beside.id),
    beside_after(of, id) as (
      select of, id from before
      union select beside.of, edge.successor_id
        from beside_after beside join unit_lineage edge on edge.predecessor_id = beside.id)
    select reached.of, edge.predecessor_id, edge.successor_id, edge.reorganisation_id, act.effective_on,
           trim_scale(edge.share)::text as share, edge.source
      from (select beside.of, edge.predecessor_id, edge.successor_id
              from beside_before beside join unit_lineage edge on edge.successor_id = beside.id
            union
            select beside.of, edge.predecessor_id, edge.successor_id
              from beside_after beside join unit_lineage edge on edge.predecessor_id = beside.id) reached
      join unit_lineage edge on (edge.predecessor_id, edge.successor_id) = (reached.predecessor_id, reached.successor_id)
      join reorganisation act on act.id = edge.reorganisation_id
     order by act.effective_on, edge.predecessor_id, edge.successor_id`.execute(db.kysely);
  return groupBy(rows, ({ of }) => of);
});

/** By which act units were ended. */
const loadEnd = batched<{ readonly id: string; readonly actId: string }>(async ({ db }, ids) => {
  const { rows } = await sql<{ id: string; actId: string }>`
    select id, ended_by_id as act_id from unit
     where id = any(${[...ids]}::uuid[]) and ended_by_id is not null`.execute(db.kysely);
  return mapBy(rows, ({ id }) => id);
});

/** The ties of a unit that lead between units the viewer sees. */
async function linksOf(
  context: Context,
  unit: UnitRow,
  isAsked: (edge: Edge) => boolean,
): Promise<LinkRow[]> {
  requireCovered(unit);
  const edges = ((await loadLine(context, unit.id)) ?? []).filter(isAsked);
  const links = await Promise.all(
    edges.map(async ({ predecessorId, successorId, reorganisationId, ...edge }) => {
      const [predecessor, successor, act] = await Promise.all([
        loadUnit(context, predecessorId, addDays(edge.effectiveOn, -1)),
        loadUnit(context, successorId, edge.effectiveOn),
        loadAct(context, reorganisationId),
      ]);
      const isSeen = act && predecessor?.isCovered && successor?.isCovered;
      return isSeen ? { ...edge, act, predecessor, successor } : null;
    }),
  );
  return links
    .filter((link) => link !== null)
    .toSorted((one, other) => (one.predecessor.code < other.predecessor.code ? -1 : 1));
}

builder.objectFields(Unit, (t) => ({
  predecessors: t.field({
    type: [LineageLink],
    description: 'What it came of, where it came of other units.',
    resolve: (unit, _args, context) =>
      linksOf(context, unit, ({ successorId }) => successorId === unit.id),
  }),
  successors: t.field({
    type: [LineageLink],
    description: 'What came of it, where it has ended or will end.',
    resolve: (unit, _args, context) =>
      linksOf(context, unit, ({ predecessorId }) => predecessorId === unit.id),
  }),
  line: t.field({
    type: [LineageLink],
    description:
      'All that ties it to what it came of and to what came of it, however far, and the units that share either with it.',
    resolve: (unit, _args, context) => linksOf(context, unit, () => true),
  }),
  endedBy: t.field({
    type: Reorganisation,
    nullable: true,
    description:
      'The act that ended it; null while it goes on, and for what no act on record ended.',
    resolve: async (unit, _args, context) => {
      const end = await loadEnd(context, requireCovered(unit).id);
      return end && loadAct(context, end.actId);
    },
  }),
}));
