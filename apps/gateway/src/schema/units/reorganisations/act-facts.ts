/** What the rules of acts look at. */
import {
  needsWholeMap,
  unitsNamedBy,
  type ActInSight,
  type Change,
  type ReorganisationFacts,
} from '@phoihop/domain/units';
import type { UnitWithAncestors } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { dayOnMap, holdsOn, keepsAll } from '../../access/visible.ts';
import { batched, mapBy } from '../../batch.ts';
import type { Context } from '../../context.ts';
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

function loadNamed(context: Context, changes: readonly Change[], day: IsoDate) {
  return Promise.all(unitsNamedBy(changes).map((id) => loadLineOn(context, `${id}@${day}`)));
}

/** The units that an act as it is written names, with what lies above them on the day; null for one that is not there or is not to be had. */
export async function linesNamedBy(
  context: Context,
  written: Pick<ActInSight, 'changes' | 'isOwn'>,
  day: IsoDate,
): Promise<(UnitWithAncestors | null)[]> {
  const named = await loadNamed(context, written.changes, day);
  if (!needsWholeMap({ state: 'DRAFT', ...written })) return named;
  const { rows } = await sql<{ keeps: boolean }>`select ${keepsAll(context)} as keeps`.execute(
    context.db.kysely,
  );
  return rows[0]?.keeps ? named : [...named, null];
}

/** What the rules of an act look at. */
export async function factsOf(context: Context, act: ActRow): Promise<ReorganisationFacts> {
  const named = await loadNamed(context, act.changes, dayBefore(act));
  // The row says already whether the whole map is kept where that is asked.
  const units = needsWholeMap(act) && !act.isKept ? [...named, null] : named;
  return { state: act.state, units };
}
