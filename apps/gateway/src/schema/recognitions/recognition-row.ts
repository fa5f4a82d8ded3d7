import type { Actor } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { areReassessed, type RecognitionState, type UnitLife } from '@phoihop/domain/recognitions';
import { sql, type RawBuilder } from 'kysely';
import { all, holdsOn, isVisible, type Condition } from '../access/visible.ts';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { countColumn, type PagedList } from '../page.ts';
import { refused } from '../refused-error.ts';
import { heirsColumn, heirsInSight, heirsOn, type KnownHeir } from './heirs.ts';

/** A recognition as stored, with the day it is looked at and the day its unit is looked at. */
export interface RecognitionRow {
  readonly id: string;
  readonly asOf: IsoDate;
  /** The day looked at, or the last one of a unit that had ended by then. */
  readonly unitOn: IsoDate;
  readonly unitId: string;
  readonly standardId: string;
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
  readonly withdrawalNumber: string | null;
  readonly withdrawalReason: string | null;
  readonly version: number;
  readonly unitEndedOn: IsoDate | null;
  readonly hasSuccessor: boolean;
  /** Where its unit has ended: the units that came of it. */
  readonly heirs: readonly KnownHeir[];
}

/** The life of its unit, to decide by. */
export function lifeOf({ unitEndedOn: endedOn, heirs, ...row }: RecognitionRow): UnitLife {
  return { endedOn, hasSuccessor: row.hasSuccessor, isReassessed: areReassessed(heirs) };
}

/** The life of its unit, to be told by: as far as the viewer sees what came of it. */
export function lifeInSight({ heirs, ...row }: RecognitionRow): UnitLife {
  return lifeOf({ ...row, heirs: heirsInSight(heirs) });
}

const hasSuccessor = sql<boolean>`exists (
  select from unit_lineage where unit_lineage.predecessor_id = recognition.unit_id)`;

/**
 * Where the row named `recognition` stands on the day, as the domain derives it; null before it begins.
 *
 * @remarks Goes by the rows of {@link heirsOn}.
 */
export function recognitionStateOn(day: IsoDate): RawBuilder<RecognitionState | null> {
  return sql`case
    when ${day}::date < recognition.valid_from then null
    when coalesce(${day}::date < least(recognition.valid_to, recognition.withdrawn_on, unit.valid_to), true) then 'RECOGNISED'
    when recognition.withdrawn_on = least(recognition.valid_to, recognition.withdrawn_on, unit.valid_to) then 'WITHDRAWN'
    when coalesce(recognition.valid_to = least(recognition.valid_to, unit.valid_to), false) or not ${hasSuccessor} then 'LAPSED'
    when recognition.withdrawn_on <= ${day}::date then 'WITHDRAWN'
    when recognition.id in (select recognition_id from reassessed) then 'LAPSED'
    else 'AWAITING_REASSESSMENT' end`;
}

/** Whether the row named `known_heir` is one that the viewer sees and that is still to be judged. */
const isWaiting = sql<boolean>`(known_heir.is_visible and known_heir.is_waiting)`;

/** Whether the row named `recognition` waits for an heir that is to be judged anew; the condition speaks of that one. */
export function waitsFor(heir: Condition, day: IsoDate): Condition {
  return sql`(unit.valid_to <= ${day}::date and ${recognitionStateOn(day)} = 'AWAITING_REASSESSMENT'
    and recognition.id in (
      select recognition_id from known_heir where ${heir} and ${isWaiting}))`;
}

/** The day on whose map a unit is looked at: of one that had ended by then the last of its life. */
export function unitDay(day: IsoDate): RawBuilder<IsoDate> {
  return sql`least(${day}::date, unit.valid_to - 1)`;
}

/** The recognitions that were known on the day and that the viewer may see: what they are read from, and on what condition. */
function knownOn(actor: Actor, day: IsoDate, condition: Condition | null, among?: Condition) {
  const on = unitDay(day);
  const isKnown = sql<boolean>`least(recognition.decided_on, recognition.valid_from) <= ${day}::date`;
  return {
    heirs: heirsOn(day, actor, among),
    from: sql`from recognition
      join unit on unit.id = recognition.unit_id
      join unit_version on unit_version.unit_id = unit.id and ${holdsOn('unit_version', on)}
      join place on place.unit_id = unit.id and ${holdsOn('place', on)}
      join standard on standard.id = recognition.standard_id`,
    where: sql`where ${all(isKnown, isVisible(actor, on), condition)}`,
  };
}

/**
 * The recognitions that were known on the day and that the viewer may see, in the order of the map, the latest first.
 *
 * @param among - which of the rows named `held` the condition can only mean, where that is known
 * @remarks What a merged unit had met is seen by whoever saw the unit on its last day.
 */
export function listRecognitions(
  { db, actor }: Context,
  day: IsoDate,
  condition: Condition | null,
  among?: Condition,
): PagedList<RecognitionRow> {
  const { heirs, from, where } = knownOn(actor, day, condition, among);
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        with recursive ${heirs} select count(*)::int as count ${from} ${where}`.execute(db.kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<RecognitionRow>`
        with recursive ${heirs}
        select recognition.*, ${day}::date as as_of, ${unitDay(day)} as unit_on, unit.valid_to as unit_ended_on,
               ${hasSuccessor} as has_successor, ${heirsColumn} ${countColumn(isCounted)}
          ${from} ${where}
         order by place.path, standard.position, recognition.valid_from desc, recognition.id
         limit ${limit} offset ${offset}`.execute(db.kysely);
      return rows;
    },
  };
}

/** A recognition that waits for an heir that the viewer sees. */
export interface Awaited {
  readonly recognitionId: string;
  readonly unitId: string;
}

/** What waits for whom on a day, of all that the viewer sees. */
export async function listAwaited(
  { db, actor }: Context,
  day: IsoDate,
): Promise<readonly Awaited[]> {
  const { heirs, from, where } = knownOn(actor, day, waitsFor(sql`true`, day));
  const { rows } = await sql<Awaited>`
    with recursive ${heirs}, waiting as (select recognition.id ${from} ${where})
    select waiting.id as recognition_id, known_heir.unit_id
      from waiting join known_heir on known_heir.recognition_id = waiting.id and ${isWaiting}`.execute(
    db.kysely,
  );
  return rows;
}

/** How many recognitions wait for units at and under each of some, told on one day; by the id of the one above. */
export async function countWaiting(
  { db, actor }: Context,
  day: IsoDate,
  rootIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { heirs, from, where } = knownOn(actor, day, waitsFor(sql`true`, day));
  const { rows } = await sql<{ id: string; count: number }>`
    with recursive ${heirs}, waiting as (select recognition.id ${from} ${where})
    select root.unit_id as id, count(distinct waiting.id)::int as count
      from place root
      join known_heir on root.path <= known_heir.path and known_heir.path < root.path_end
       and ${isWaiting}
      join waiting on waiting.id = known_heir.recognition_id
     where root.unit_id = any(${[...rootIds]}::uuid[]) and ${holdsOn('root', day)}
     group by root.unit_id`.execute(db.kysely);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** A recognition by its id, where the viewer may see it. */
export const loadRecognition = batched<RecognitionRow>(async (context, ids) => {
  const asked = sql<boolean>`recognition.id = any(${rowIds(ids)}::uuid[])`;
  const held = sql<boolean>`held.id = any(${rowIds(ids)}::uuid[])`;
  const rows = await listRecognitions(context, context.today, asked, held).rows(0, ids.length);
  return mapBy(rows, (row) => row.id);
});

/** The recognition that an argument names by its Relay id; refuses when it is not visible. */
export async function getRecognition(context: Context, text: string): Promise<RecognitionRow> {
  const id = rowId('Recognition', text);
  const recognition = id && (await loadRecognition(context, id));
  if (!recognition) throw refused('NOT_FOUND', { what: 'recognition', text });
  return recognition;
}
