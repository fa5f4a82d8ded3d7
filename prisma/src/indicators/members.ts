import type { IsoDate } from '@phoihop/domain/dates';
import { sql, type RawBuilder } from 'kysely';

/**
 * Which units lie in which targets on a day's map, as rows `member (key, unit_id, share, is_moved, is_crossing)`.
 *
 * A unit that had ended by the day is followed to those that came of it, one that did not live yet to those it came of;
 * `share` is the part of it that lies inside, `is_moved` that it lies there as another unit, and `is_crossing` that another
 * part lies outside. In a target that is not on the day's map nothing lies.
 *
 * Stands in a recursive query after rows `target (key, path, path_end)` and `base (level)`.
 */
export function memberRows(day: IsoDate): RawBuilder<unknown> {
  return sql`
    life as materialized (
      select unit_id, min(counts_from) as starts, max(coalesce(valid_to, 'infinity')) as ends
        from place where level in (select level from base) group by unit_id
    ),
    trace(origin, unit_id, share) as (
      select unit_id, unit_id, 1::numeric from life
      union all
      select trace.origin, next.unit_id, trace.share * next.share
        from trace
        join life on life.unit_id = trace.unit_id
        join lateral (
          select successor_id as unit_id, share from unit_lineage
           where predecessor_id = trace.unit_id and life.ends <= ${day}::date
          union all
          select predecessor_id, 1 from unit_lineage where successor_id = trace.unit_id and life.starts > ${day}::date
        ) next on true
    ),
    image as materialized (
      select trace.origin, place.path, sum(trace.share) as share, bool_or(trace.unit_id <> trace.origin) as is_moved
        from trace
        join place on place.unit_id = trace.unit_id and place.counts_from <= ${day}::date
         and (place.valid_to is null or place.valid_to > ${day}::date)
       group by 1, 2
    ),
    standing as materialized (
      select target.key, target.path, target.path_end from target
        join place on place.path = target.path and place.path_end = target.path_end and place.counts_from <= ${day}::date
         and (place.valid_to is null or place.valid_to > ${day}::date)
    ),
    member as materialized (
      select inside.key, inside.origin as unit_id, inside.share, inside.is_moved,
             inside.images < (select count(*) from image whole where whole.origin = inside.origin) as is_crossing
        from (
          select standing.key, image.origin, sum(image.share) as share, bool_or(image.is_moved) as is_moved, count(*) as images
            from standing join image on standing.path <= image.path and image.path < standing.path_end
           group by 1, 2
        ) inside
    )`;
}
