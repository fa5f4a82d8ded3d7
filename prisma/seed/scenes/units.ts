import { pathUnder, wholeCountry, type PathRange } from '@phoihop/domain/units';
import type { ClientBase } from 'pg';
import { insertRows } from '../insert-rows.ts';
import { sources } from '../sources.ts';
import { mapStart, unitId, unitList, type SeedUnit } from '../unit-list.ts';

/** The hierarchy of 2023: units, what they are called, and their places on the map. */
export async function seedUnits(client: ClientBase): Promise<void> {
  await insertRows(
    client,
    'unit',
    unitList.map(({ id }) => ({
      id,
      valid_from: mapStart,
      start_unknown: true,
      source: sources.units,
    })),
  );
  await insertRows(
    client,
    'unit_version',
    unitList.map((unit) => ({
      unit_id: unit.id,
      valid_from: mapStart,
      code: unit.code,
      kind: unit.kind,
      name: unit.name,
      full_name: unit.fullName,
      other_name: unit.otherName,
      parent_id: unit.parentCode === null ? null : unitId(unit.parentCode),
    })),
  );
  await insertPlaces(client);
}

interface PlaceRange extends PathRange {
  readonly depth: number;
}

/** Each unit's range: its ordinal is its rank by code among its siblings. */
function rangesByCode(): ReadonlyMap<string, PlaceRange> {
  const ranges = new Map<string, PlaceRange>();
  const counts = new Map<string | null, number>();
  // The list runs from the top down and by code, so a parent's range is always known.
  for (const { code, parentCode } of unitList) {
    const parent = parentCode === null ? { ...wholeCountry, depth: 0 } : ranges.get(parentCode);
    if (!parent) throw new Error(`units.csv lists ${code} before its parent`);
    const ordinal = (counts.get(parentCode) ?? 0) + 1;
    counts.set(parentCode, ordinal);
    ranges.set(code, { ...pathUnder(parent, parent.depth, ordinal), depth: parent.depth + 1 });
  }
  return ranges;
}

// Level by level: a place names its parent by the number the database gave it.
async function insertPlaces(client: ClientBase): Promise<void> {
  const ranges = rangesByCode();
  const rows = unitList.map((unit) => placeRow(unit, ranges.get(unit.code)));
  for (const depth of [1, 2, 3]) {
    await client.query(
      `INSERT INTO place (unit_id, parent_id, valid_from, depth, path, path_end)
       SELECT row.unit_id, parent.id, $2::date, row.depth, row.path, row.path_end
         FROM json_to_recordset($1::json)
           AS row(unit_id uuid, parent uuid, depth smallint, path bigint, path_end bigint)
         LEFT JOIN place parent ON parent.unit_id = row.parent
        ORDER BY row.path`,
      [JSON.stringify(rows.filter((row) => row.depth === depth)), mapStart],
    );
  }
}

function placeRow({ id, code, parentCode }: SeedUnit, range: PlaceRange | undefined) {
  if (!range) throw new Error(`${code} has no place`);
  return {
    unit_id: id,
    parent: parentCode === null ? null : unitId(parentCode),
    depth: range.depth,
    path: String(range.path),
    path_end: String(range.pathEnd),
  };
}
