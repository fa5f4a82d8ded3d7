/** What the rules of acts look at. */
import { unitsNamedBy, type Change, type ReorganisationFacts } from '@phoihop/domain/units';
import type { UnitWithAncestors } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { holdsOn } from '../../access/visible.ts';
import { batched, mapBy } from '../../batch.ts';
import type { Context } from '../../context.ts';
import { dayOnMap } from '../day-on-map.ts';
import type { ActRow } from './act-row.ts';
import { dayBefore } from './act-unit.ts';

interface Line extends UnitWithAncestors {
  readonly key: string;
}

/** Units with what lies above them, on a day or the nearest one on which they stood on the map; keys are `unit@day`. */
const loadLineOn = batched<Line>(async ({ db }, keys) => {
  const pairs = keys.map((key) => key.split('@'));
  const day = dayOnMap(sql<IsoDate>`asked.day`);
  const { rows } = await sql<Line>`
    select asked.id || '@' || asked.day as key, asked.id as unit_id,
           coalesce(array_agg(ancestor.unit_id) filter (where ancestor.id is not null), '{}') as ancestor_ids
      from unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, on]) => on)}::date[]) as asked(id, day)
      join unit on unit.id = asked.id
      join place on place.unit_id = unit.id and ${holdsOn('place', day)}
      left join place ancestor on ancestor.path <= place.path and place.path < ancestor.path_end
       and ancestor.id <> place.id and ${holdsOn('ancestor', day)}
     group by asked.id, asked.day`.execute(db.kysely);
  return mapBy(rows, ({ key }) => key);
});

/** The units that changes name, with what lies above them on the day; null for one that is not there. */
export function linesNamedBy(
  context: Context,
  changes: readonly Change[],
  day: IsoDate,
): Promise<(UnitWithAncestors | null)[]> {
  return Promise.all(unitsNamedBy(changes).map((id) => loadLineOn(context, `${id}@${day}`)));
}

/** What the rules of an act look at. */
export async function factsOf(context: Context, act: ActRow): Promise<ReorganisationFacts> {
  return { state: act.state, units: await linesNamedBy(context, act.changes, dayBefore(act)) };
}
