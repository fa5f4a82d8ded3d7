/** Units among each other: who lies under whom, and how many. */
import type { UnitLevel as Level } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, holdsOn, isVisible } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { page } from '../page.ts';
import {
  below,
  listUnits,
  loadUnit,
  matches,
  requireCovered,
  unitColumns,
  unitsOn,
  type UnitRow,
} from './unit-row.ts';
import { joinsAsked } from './unit-joins.ts';
import { Unit, UnitConnection } from './unit.ts';
import { UnitKind, UnitLevel } from './unit-words.ts';

interface LevelCountRow {
  readonly level: Level;
  readonly count: number;
}
const LevelCount = builder.objectRef<LevelCountRow>('LevelCount').implement({
  description: 'How many units of one level there are.',
  fields: (t) => ({
    level: t.expose('level', { type: UnitLevel, description: 'The level.' }),
    count: t.exposeInt('count', { description: 'How many of it the viewer may see.' }),
  }),
});

const loadAncestors = batched<UnitRow[]>(async ({ db, actor }, keys) => {
  const pairs = keys.map((key) => key.split('@'));
  const { rows } = await sql<UnitRow & { of: string }>`
    select ${unitColumns(isVisible(actor, sql`asked.day`))}, asked.day as as_of, asked.id as of
      from unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, day]) => day)}::date[])
        as asked(id, day)
      join place self on self.unit_id = asked.id and self.valid_from <= asked.day
       and (self.valid_to is null or asked.day < self.valid_to)
      join place on place.path <= self.path and self.path < place.path_end and place.id <> self.id
       and place.valid_from <= asked.day and (place.valid_to is null or asked.day < place.valid_to)
      join unit_version on unit_version.unit_id = place.unit_id
       and unit_version.valid_from <= asked.day
       and (unit_version.valid_to is null or asked.day < unit_version.valid_to)
      join unit on unit.id = place.unit_id
     order by place.depth`.execute(db.kysely);
  return groupBy(rows, (row) => `${row.of}@${row.asOf}`);
});

const loadCounts = batched<(LevelCountRow & { key: string })[]>(async ({ db, actor }, keys) => {
  const [first] = keys;
  const day = first?.split('@')[1];
  const groups = new Map<string, (LevelCountRow & { key: string })[]>();
  if (!day) return groups;
  for (const asOf of new Set(keys.map((key) => key.split('@')[1] ?? day))) {
    const ids = keys.filter((key) => key.endsWith(asOf)).map((key) => key.split('@')[0]);
    const on = asOf as UnitRow['asOf'];
    const { rows } = await sql<LevelCountRow & { key: string }>`
      select ancestor.unit_id || '@' || ${asOf}::text as key, unit_version.level,
             count(*)::int as count
        from place ancestor, ${unitsOn(on)}
       where ancestor.unit_id = any(${ids}::uuid[]) and ${holdsOn('ancestor', on)}
         and ancestor.path < place.path and place.path < ancestor.path_end
         and ${all(holdsOn('place', on), isVisible(actor, on))}
       group by 1, 2 order by 1, 2`.execute(db.kysely);
    for (const [key, group] of groupBy(rows, (row) => row.key)) groups.set(key, group);
  }
  return groups;
});

builder.objectFields(Unit, (t) => ({
  parent: t.field({
    type: Unit,
    nullable: true,
    description: 'The unit it lies under, by code, name and kind; null at the top of the map.',
    resolve: (unit, _args, context) => {
      const joined = unit.joined?.['parent'] as UnitRow | null | undefined;
      if (unit.parentId === null || joined) return joined ?? null;
      return loadUnit(context, unit.parentId, unit.asOf);
    },
  }),
  ancestors: t.field({
    type: [Unit],
    description: 'All that it lies under, from the top down.',
    resolve: async (unit, _args, context) =>
      (await loadAncestors(context, `${unit.id}@${unit.asOf}`)) ?? [],
  }),
  counts: t.field({
    type: [LevelCount],
    description: 'How many units lie below it, level by level.',
    resolve: async (unit, _args, context) => {
      requireCovered(unit);
      return (await loadCounts(context, `${unit.id}@${unit.asOf}`)) ?? [];
    },
  }),
  children: t.connection(
    {
      type: Unit,
      description: 'The units directly under it.',
      args: {
        level: t.arg({ type: [UnitLevel], description: 'Only these levels.' }),
        kind: t.arg({ type: [UnitKind], description: 'Only these kinds.' }),
        search: t.arg.string({ description: 'Part of a name, with or without diacritics.' }),
      },
      resolve: async (unit, args, context, info) => {
        requireCovered(unit);
        const isChild = sql<boolean>`unit_version.parent_id = ${unit.id}::uuid`;
        const joins = joinsAsked(info);
        const list = listUnits(context, unit.asOf, all(isChild, matches(args)), joins);
        return page(list, args, info);
      },
    },
    UnitConnection,
  ),
  descendants: t.connection(
    {
      type: Unit,
      description: 'The units under it, however deep.',
      args: {
        level: t.arg({ type: [UnitLevel], description: 'Only these levels.' }),
        kind: t.arg({ type: [UnitKind], description: 'Only these kinds.' }),
        search: t.arg.string({ description: 'Part of a name, with or without diacritics.' }),
      },
      resolve: async (unit, args, context, info) => {
        requireCovered(unit);
        const joins = joinsAsked(info);
        const list = listUnits(context, unit.asOf, all(below(unit), matches(args)), joins);
        return page(list, args, info);
      },
    },
    UnitConnection,
  ),
}));
