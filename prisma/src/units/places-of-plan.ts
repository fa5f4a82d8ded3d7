import {
  ordinalUnder,
  pathUnder,
  wholeCountry,
  type PathRange,
  type PlannedPlace,
} from '@phoihop/domain/units';
import type { MadeIds } from './made-ids.ts';
import type { Writing } from './writing.ts';

/** A place to be, by the names of its columns; its path is its number too, so that it is made alike each time. */
interface PlaceRow {
  readonly unit_id: string;
  readonly parent_id: string | null;
  readonly depth: number;
  readonly path: string;
  readonly path_end: string;
}

/** Where something can come to lie: a range, how deep it is, and the last number that was given out in it. */
interface Ground extends PathRange {
  readonly id: string | null;
  readonly depth: number;
  ordinal: number;
}

/** The places that an act makes, each under the next free number of its parent; parents come first. */
export async function placesOf(
  writing: Writing,
  moved: readonly PlannedPlace[],
  ids: MadeIds,
): Promise<readonly PlaceRow[]> {
  const made = new Set(moved.map(({ unit }) => ids.unitOf(unit)));
  const parents = moved.map(({ parent }) => parent && ids.unitOf(parent));
  const standing = parents.filter((parent) => parent !== null && !made.has(parent));
  const grounds = await readGrounds(writing, [...new Set(standing)]);
  return moved.map(({ unit }, index) => {
    const unitId = ids.unitOf(unit);
    const ground = grounds.get(parents[index] ?? null);
    if (!ground) throw new Error(`unit ${unitId} comes under one that has no place`);
    ground.ordinal += 1;
    const range = pathUnder(ground, ground.depth, ground.ordinal);
    const depth = ground.depth + 1;
    grounds.set(unitId, { ...range, id: String(range.path), depth, ordinal: 0 });
    return {
      unit_id: unitId,
      parent_id: ground.id,
      depth,
      path: String(range.path),
      path_end: String(range.pathEnd),
    };
  });
}

interface GroundRow {
  readonly unit: string | null;
  readonly id: string | null;
  readonly depth: number;
  readonly path: string;
  readonly pathEnd: string;
  readonly last: string | null;
}

/** The ground under each unit, and the country's under nothing. A number once given out is not given out again. */
async function readGrounds(
  { read }: Writing,
  unitIds: readonly (string | null)[],
): Promise<Map<string | null, Ground>> {
  const rows = await read<GroundRow>(
    `SELECT NULL AS unit, NULL AS id, 0 AS depth, $2 AS path, $3 AS "pathEnd",
            (SELECT max(path)::text FROM place WHERE parent_id IS NULL) AS last
     UNION ALL
     SELECT unit_id::text, id::text, depth::int, path::text, path_end::text,
            (SELECT max(child.path)::text FROM place child
              WHERE child.path > place.path AND child.path < place.path_end AND child.depth = place.depth + 1)
       FROM place WHERE unit_id = ANY($1::uuid[]) AND valid_to IS NULL`,
    [unitIds, String(wholeCountry.path), String(wholeCountry.pathEnd)],
  );
  return new Map(
    rows.map(({ unit, id, depth, path, pathEnd, last }) => {
      const range = { path: BigInt(path), pathEnd: BigInt(pathEnd) };
      const ordinal = last === null ? 0 : ordinalUnder(range, depth, BigInt(last));
      return [unit, { ...range, id, depth, ordinal }];
    }),
  );
}
