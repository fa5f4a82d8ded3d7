/** Who is to be judged anew where a merger ended a unit that had been recognised, and whether it was. */
import { metOn } from '@phoihop/database/standards';
import type { Actor } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import type { Heir } from '@phoihop/domain/recognitions';
import { sql } from 'kysely';
import { holdsOn, isVisible } from '../access/visible.ts';

/** A unit that came of one that had been recognised, on the map of the day. */
export interface StandingHeir extends Heir {
  readonly unitId: string;
  readonly isVisible: boolean;
}

/**
 * The parts of a statement that name the heirs of units that ended by the day with a recognition: `standing_heir` has a row
 * for each recognition and each unit on the map of the day that came of its unit, whole or in part; `reassessed` names the
 * recognitions that have been judged anew, as `areReassessed` of the domain says.
 *
 * @remarks Whoever does not see every heir is told that the recognition waits: how an heir stands is not betrayed. To be
 * put after `with recursive`.
 */
export const heirsOn = (day: IsoDate, actor: Actor) => sql`
  asked_day as (select ${day}::date as day), ${metOn(null)},
  heir(of_id, unit_id) as (
    select unit.id, unit.id from unit
     where unit.valid_to <= ${day}::date and exists (select from recognition held where held.unit_id = unit.id)
    union
    select heir.of_id, edge.successor_id
      from heir join unit on unit.id = heir.unit_id and unit.valid_to <= ${day}::date
      join unit_lineage edge on edge.predecessor_id = heir.unit_id
  ), standing_heir as materialized (
    select held.id as recognition_id, place.unit_id, place.path, standard_kind.kind is not null as applies,
           met.unit_id is not null and ${isVisible(actor, day)} as meets, ${isVisible(actor, day)} as is_visible
      from heir join recognition held on held.unit_id = heir.of_id
      join place on place.unit_id = heir.unit_id and ${holdsOn('place', day)}
      join unit_version on unit_version.unit_id = place.unit_id and ${holdsOn('unit_version', day)}
      left join standard_kind on standard_kind.standard_id = held.standard_id and standard_kind.kind = unit_version.kind
       and ${holdsOn('standard_kind', day)}
      left join met on met.unit_id = place.unit_id and met.standard_id = held.standard_id
  ), reassessed as (
    select recognition_id from standing_heir group by recognition_id
    having bool_or(applies) and bool_and(meets or not applies)
  )`;

/** The heirs of the row named `recognition`, in the order of the map. */
export const heirsColumn = sql`coalesce((
  select json_agg(json_build_object('unitId', unit_id, 'applies', applies, 'meets', meets, 'isVisible', is_visible) order by path)
    from standing_heir where recognition_id = recognition.id), '[]') as heirs`;
