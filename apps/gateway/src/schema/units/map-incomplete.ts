/** Provinces whose units are not all on record: whoever reads a total of one reads that beside it. */
import { sql } from 'kysely';
import { holdsOn } from '../access/visible.ts';
import { batched, mapBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { requireCovered, type UnitRow } from './unit-row.ts';
import { Unit } from './unit.ts';

interface OnRecord {
  readonly key: string;
  readonly onRecord: number;
  readonly total: number;
}

const MapIncomplete = builder.objectRef<OnRecord>('MapIncomplete').implement({
  description: 'How many of the communes that a unit has by law are on record.',
  fields: (t) => ({
    onRecord: t.exposeInt('onRecord', { description: 'How many are on record on that day.' }),
    total: t.exposeInt('total', { description: 'How many there are by law.' }),
  }),
});

/** Units that have fewer communes on the map of a day than they have by law; keys are `unit@day`. */
const loadIncomplete = batched<OnRecord>(async ({ db }, keys) => {
  const pairs = keys.map((key) => key.split('@'));
  const day = sql<never>`asked.day`;
  const { rows } = await sql<OnRecord>`
    select asked.id || '@' || asked.day as key, counted.count as on_record, unit_version.communes_total as total
      from unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, on]) => on)}::date[]) as asked(id, day)
      join unit_version on unit_version.unit_id = asked.id and ${holdsOn('unit_version', day)}
      join place root on root.unit_id = asked.id and ${holdsOn('root', day)}
     cross join lateral (
       select count(*)::int as count from place
        where place.level = 'COMMUNE' and root.path < place.path and place.path < root.path_end and ${holdsOn('place', day)}
     ) counted
     where counted.count < unit_version.communes_total`.execute(db.kysely);
  return mapBy(rows, ({ key }) => key);
});

/** How many communes of a unit that the viewer sees are on record on its day; null where all are. */
export function incompleteOf(
  context: Context,
  unit: Pick<UnitRow, 'id' | 'asOf'>,
): Promise<OnRecord | null> {
  return loadIncomplete(context, `${unit.id}@${unit.asOf}`);
}

builder.objectField(Unit, 'mapIncomplete', (t) =>
  t.field({
    type: MapIncomplete,
    nullable: true,
    description:
      'That not all communes of the unit are on record on that day, so that every total of it is one of those that are; null where all are.',
    resolve: (unit, _args, context) => incompleteOf(context, requireCovered(unit)),
  }),
);
