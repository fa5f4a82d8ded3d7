/** What a unit came of and what came of it, in the graph: as far as the viewer sees the units. */
import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
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

/** All that ties units to what they came of and to what came of them, however far. */
const loadLine = batched<Edge[]>(async ({ db }, ids) => {
  const { rows } = await sql<Edge>`
    with recursive before(of, id) as (
      select asked.id, asked.id from unnest(${[...ids]}::uuid[]) as asked(id)
      union select before.of, edge.predecessor_id from before join unit_lineage edge on edge.successor_id = before.id),
    after(of, id) as (
      select asked.id, asked.id from unnest(${[...ids]}::uuid[]) as asked(id)
      union select after.of, edge.successor_id from after join unit_lineage edge on edge.predecessor_id = after.id)
    select reached.of, edge.predecessor_id, edge.successor_id, edge.reorganisation_id, act.effective_on,
           trim_scale(edge.share)::text as share, edge.source
      from (select before.of, edge.predecessor_id, edge.successor_id
              from before join unit_lineage edge on edge.successor_id = before.id
            union
            select after.of, edge.predecessor_id, edge.successor_id
              from after join unit_lineage edge on edge.predecessor_id = after.id) reached
      join unit_lineage edge on (edge.predecessor_id, edge.successor_id) = (reached.predecessor_id, reached.successor_id)
      join reorganisation act on act.id = edge.reorganisation_id
     order by act.effective_on, edge.predecessor_id, edge.successor_id`.execute(db.kysely);
  return groupBy(rows, ({ of }) => of);
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
    description: 'All that ties it to what it came of and to what came of it, however far.',
    resolve: (unit, _args, context) => linksOf(context, unit, () => true),
  }),
}));
