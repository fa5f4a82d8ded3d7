import type { IsoDate } from '@phoihop/domain/dates';
import type { RecognitionState, UnitLife } from '@phoihop/domain/recognitions';
import { sql, type RawBuilder } from 'kysely';
import { all, holdsOn, isVisible, type Condition } from '../access/visible.ts';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { countColumn, type PagedList } from '../page.ts';
import { refused } from '../refused-error.ts';

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
}

export function lifeOf({ unitEndedOn: endedOn, hasSuccessor }: RecognitionRow): UnitLife {
  return { endedOn, hasSuccessor };
}

const hasSuccessor = sql<boolean>`exists (
  select from unit_lineage where unit_lineage.predecessor_id = recognition.unit_id)`;

/** Where the row named `recognition` stands on the day, as the domain derives it; null before it begins. */
export function recognitionStateOn(day: IsoDate): RawBuilder<RecognitionState | null> {
  return sql`case
    when ${day}::date < recognition.valid_from then null
    when coalesce(${day}::date < least(recognition.valid_to, recognition.withdrawn_on, unit.valid_to), true) then 'RECOGNISED'
    when recognition.withdrawn_on = least(recognition.valid_to, recognition.withdrawn_on, unit.valid_to) then 'WITHDRAWN'
    when coalesce(recognition.valid_to = least(recognition.valid_to, unit.valid_to), false) or not ${hasSuccessor} then 'LAPSED'
    else 'AWAITING_REASSESSMENT' end`;
}

/** The day on whose map a unit is looked at: of one that had ended by then the last of its life. */
export function unitDay(day: IsoDate): RawBuilder<IsoDate> {
  return sql`least(${day}::date, unit.valid_to - 1)`;
}

/**
 * The recognitions that were known on the day and that the viewer may see, in the order of the map, the latest first.
 *
 * @remarks What a merged unit had met is seen by whoever saw the unit on its last day.
 */
export function listRecognitions(
  { db, actor }: Context,
  day: IsoDate,
  condition: Condition | null,
): PagedList<RecognitionRow> {
  const on = unitDay(day);
  const from = sql`from recognition
    join unit on unit.id = recognition.unit_id
    join unit_version on unit_version.unit_id = unit.id and ${holdsOn('unit_version', on)}
    join place on place.unit_id = unit.id and ${holdsOn('place', on)}
    join standard on standard.id = recognition.standard_id`;
  const isKnown = sql<boolean>`least(recognition.decided_on, recognition.valid_from) <= ${day}::date`;
  const where = sql`where ${all(isKnown, isVisible(actor, on), condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count ${from} ${where}`.execute(db.kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<RecognitionRow>`
        select recognition.*, ${day}::date as as_of, ${on} as unit_on, unit.valid_to as unit_ended_on,
               ${hasSuccessor} as has_successor ${countColumn(isCounted)}
          ${from} ${where}
         order by place.path, standard.position, recognition.valid_from desc, recognition.id
         limit ${limit} offset ${offset}`.execute(db.kysely);
      return rows;
    },
  };
}

/** A recognition by its id, where the viewer may see it. */
export const loadRecognition = batched<RecognitionRow>(async (context, ids) => {
  const asked = sql<boolean>`recognition.id = any(${rowIds(ids)}::uuid[])`;
  const rows = await listRecognitions(context, context.today, asked).rows(0, ids.length);
  return mapBy(rows, (row) => row.id);
});

/** The recognition that an argument names by its Relay id; refuses when it is not visible. */
export async function getRecognition(context: Context, text: string): Promise<RecognitionRow> {
  const id = rowId('Recognition', text);
  const recognition = id && (await loadRecognition(context, id));
  if (!recognition) throw refused('NOT_FOUND', { what: 'recognition', text });
  return recognition;
}
