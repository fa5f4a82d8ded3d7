import type { ClientBase } from 'pg';
import { insertRows } from '../insert-rows.ts';
import { nationUnits } from '../nation/nation-units.ts';

/** The day from which the made-up map holds. */
const mapStart = '2020-01-01';

/** A country of so many communes, with its places on the map. */
export async function seedNationUnits(
  client: ClientBase,
  { communes }: { readonly communes: number },
): Promise<void> {
  const units = nationUnits(communes);
  const source = 'Đơn vị mô phỏng theo số lượng năm 2023';
  await insertRows(
    client,
    'unit',
    units.map(({ id }) => ({ id, valid_from: mapStart, start_unknown: true, source })),
  );
  await insertRows(
    client,
    'unit_version',
    units.map(({ id, code, kind, name, fullName, parentId }) => ({
      unit_id: id,
      valid_from: mapStart,
      code,
      kind,
      name,
      full_name: fullName,
      parent_id: parentId,
    })),
  );
  // Level by level: a place names its parent by the number the database gave it.
  for (const depth of [1, 2, 3]) {
    const rows = units.filter((unit) => unit.depth === depth);
    await client.query(placesSql, [JSON.stringify(rows), mapStart]);
  }
}

const placesSql = `
  INSERT INTO place (unit_id, parent_id, valid_from, depth, path, path_end)
  SELECT row.id, above.id, $2::date, row.depth, row.path, row."pathEnd"
    FROM json_to_recordset($1::json)
      AS row(id uuid, "parentId" uuid, depth smallint, path bigint, "pathEnd" bigint)
    LEFT JOIN place above ON above.unit_id = row."parentId"
   ORDER BY row.path`;
