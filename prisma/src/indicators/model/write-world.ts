import { pathUnder, wholeCountry, type PathRange } from '@phoihop/domain/units';
import type { ClientBase } from 'pg';
import { insertRows } from '../../../seed/insert-rows.ts';
import { stableId } from '../../stable-id.ts';
import type { World } from './world.ts';

let codes = 0;
let roots = 0;

/** Writes the map. */
export async function writeWorld(client: ClientBase, world: World): Promise<void> {
  const kinds = { PROVINCE: 'TINH', DISTRICT: 'HUYEN', COMMUNE: 'XA' } as const;
  await client.query('BEGIN');
  await insertRows(
    client,
    'unit',
    world.units.map(({ id, from, to }) => ({
      id,
      valid_from: from,
      valid_to: to,
      start_unknown: world.isStartUnknown && from === '2020-01-01',
      source: 'test',
    })),
  );
  const codeOf = new Map(world.units.map(({ id }) => [id, String(++codes)]));
  const kindOf = new Map(world.units.map(({ id, level }) => [id, kinds[level]]));
  await insertRows(
    client,
    'unit_version',
    world.places.map(({ unit, parent, from, to }) => ({
      unit_id: unit,
      valid_from: from,
      valid_to: to,
      code: codeOf.get(unit) ?? '',
      kind: kindOf.get(unit) ?? '',
      name: 'Tên',
      full_name: 'Tên',
      parent_id: parent,
    })),
  );
  await writePlaces(client, world);
  await insertRows(client, 'reorganisation', [
    {
      id: stableId(`act:${roots}`),
      number: `${roots}`,
      title: 'x',
      effective_on: '2020-01-01',
      is_effective_verified: true,
      source: 'test',
    },
  ]);
  await insertRows(
    client,
    'unit_lineage',
    world.lineage.map(({ predecessor, successor, share }) => ({
      predecessor_id: predecessor,
      successor_id: successor,
      reorganisation_id: stableId(`act:${roots}`),
      share,
      source: 'test',
    })),
  );
  await client.query('COMMIT');
}

async function writePlaces(client: ClientBase, world: World): Promise<void> {
  const ranges = new Map<string, PathRange & { depth: number; count: number }>();
  const top = { ...wholeCountry, depth: 0 };
  for (const { unit, parent, from, to } of world.places) {
    const above = parent === null ? null : ranges.get(parent);
    const ordinal = above ? ++above.count : ++roots;
    const range = pathUnder(above ?? top, above?.depth ?? 0, ordinal);
    const depth = (above?.depth ?? 0) + 1;
    if (!ranges.has(unit) || parent !== null) ranges.set(unit, { ...range, depth, count: 0 });
    // oxlint-disable-next-line no-await-in-loop -- a place names its parent's
    await client.query(
      `INSERT INTO place (unit_id, parent_id, valid_from, valid_to, depth, path, path_end)
       VALUES ($1, (SELECT id FROM place WHERE unit_id = $2 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3)), $3, $4, $5, $6, $7)`,
      [unit, parent, from, to, depth, String(range.path), String(range.pathEnd)],
    );
  }
}
