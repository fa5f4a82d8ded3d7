import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { holdsOn, isVisible } from './visible.ts';

/**
 * Whether the viewer sees on a day all that stands for what lay at or under a unit on the day it is told for: itself, or what
 * came of it. Who saw a unit does not by that see what is reported where it lay once the map has changed.
 */
export async function coversHeirs(
  { db, actor }: Context,
  unit: UnitRow,
  day: IsoDate,
): Promise<boolean> {
  const { rows } = await sql<{ isHidden: boolean }>`
    with recursive heir(id) as (
      select place.unit_id from place
       where ${unit.path}::bigint <= place.path and place.path < ${unit.pathEnd}::bigint
         and ${holdsOn('place', unit.asOf)}
      union
      select edge.successor_id from heir join unit on unit.id = heir.id and unit.valid_to <= ${day}::date
        join unit_lineage edge on edge.predecessor_id = heir.id)
    select exists (
      select from heir join place on place.unit_id = heir.id and ${holdsOn('place', day)}
       where not ${isVisible(actor, day)}) as is_hidden`.execute(db.kysely);
  return rows[0]?.isHidden === false;
}
