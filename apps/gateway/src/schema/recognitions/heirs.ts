/** Who is to be judged anew where a merger ended a unit that had been recognised, and who was. */
import { includedTiers } from '@phoihop/database/standards';
import type { Actor } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import type { Heir } from '@phoihop/domain/recognitions';
import { sql } from 'kysely';
import { dayOnMap, holdsOn, isVisible, type Condition } from '../access/visible.ts';

/** A unit that came of one that had been recognised. */
export interface KnownHeir extends Heir {
  readonly unitId: string;
  readonly isVisible: boolean;
}

/**
 * The parts of a statement that name the heirs of units that ended by the day with a recognition: `known_heir` has a row for
 * each recognition and each unit that came of its unit, whole or in part, and stands on the map of the day or was judged
 * before it ended itself; `is_waiting` where it is still to be judged, as `heirsToJudge` of the domain says.
 *
 * @param among - which of the rows named `held` are looked at
 * @remarks Whoever does not see an heir is told that it is not judged: how it stands is not betrayed. To be put after
 * `with recursive`.
 */
export const heirsOn = (day: IsoDate, actor: Actor, among: Condition = sql`true`) => sql`
  ${includedTiers(null)}, judged as materialized (
    select distinct own.unit_id, includes.standard_id
      from recognition own join includes on includes.by_id = own.standard_id
     where own.valid_from <= ${day}::date and coalesce(own.valid_from < least(own.valid_to, own.withdrawn_on), true)
  ), heir(recognition_id, standard_id, unit_id, is_judged) as (
    select held.id, held.standard_id, edge.successor_id, judged.unit_id is not null
      from recognition held
      join unit on unit.id = held.unit_id and unit.valid_to <= ${day}::date
      join unit_lineage edge on edge.predecessor_id = unit.id
      left join judged on judged.unit_id = edge.successor_id and judged.standard_id = held.standard_id
     where ${among}
    union
    select heir.recognition_id, heir.standard_id, edge.successor_id, judged.unit_id is not null
      from heir
      join unit on unit.id = heir.unit_id and unit.valid_to <= ${day}::date
      join unit_lineage edge on edge.predecessor_id = unit.id
      left join judged on judged.unit_id = edge.successor_id and judged.standard_id = heir.standard_id
     where not heir.is_judged
  ), seen_heir as (
    select heir.recognition_id, heir.unit_id, place.path, standard_kind.kind is not null as applies,
           heir.is_judged, ${isVisible(actor, dayOnMap(day))} as is_visible
      from heir
      join unit on unit.id = heir.unit_id and (heir.is_judged or coalesce(${day}::date < unit.valid_to, true))
      join place on place.unit_id = unit.id and ${holdsOn('place', dayOnMap(day))}
      join unit_version on unit_version.unit_id = unit.id and ${holdsOn('unit_version', dayOnMap(day))}
      left join standard_kind on standard_kind.standard_id = heir.standard_id and standard_kind.kind = unit_version.kind
       and ${holdsOn('standard_kind', dayOnMap(day))}
  ), known_heir as materialized (
    select *, not (is_judged and is_visible)
             and (applies or not bool_or(applies or (is_judged and is_visible)) over (partition by recognition_id)) as is_waiting
      from seen_heir
  ), reassessed as (
    select recognition_id from known_heir group by recognition_id having not bool_or(is_waiting)
  )`;

/** The heirs of the row named `recognition`, in the order of the map. */
export const heirsColumn = sql`coalesce((
  select json_agg(json_build_object(
           'unitId', unit_id, 'applies', applies, 'isJudged', is_judged, 'isVisible', is_visible) order by path)
    from known_heir where recognition_id = recognition.id), '[]') as heirs`;

/** The heirs as the viewer is told of them: one that he does not see is not judged for him. */
export function heirsInSight(heirs: readonly KnownHeir[]): readonly KnownHeir[] {
  return heirs.map((heir) => ({ ...heir, isJudged: heir.isJudged && heir.isVisible }));
}
