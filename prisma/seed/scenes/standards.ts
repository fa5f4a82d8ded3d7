import type { ClientBase } from 'pg';
import { insertRows } from '../insert-rows.ts';
import { readTable } from '../read-table.ts';
import { sources } from '../sources.ts';
import { stableId } from '../../src/stable-id.ts';
import { provinceCode, unitId } from '../unit-list.ts';

const columns = [
  'key',
  'name_vi',
  'name_en',
  'kinds',
  'implies',
  'achieved',
  'applicable',
  'as_of',
] as const;

/** The standards, the kinds of unit they apply to, and the progress that was published. */
export async function seedStandards(client: ClientBase): Promise<void> {
  const standards = readTable('standards', columns);
  await insertRows(
    client,
    'standard',
    standards.map((row, index) => ({
      id: standardId(row.key),
      key: row.key,
      name_vi: row.name_vi,
      name_en: row.name_en,
      position: index + 1,
      implies_id: row.implies === '' ? null : standardId(row.implies),
      source: sources.review,
    })),
  );
  await insertRows(
    client,
    'standard_kind',
    standards.flatMap((row) =>
      row.kinds
        .split(';')
        .map((kind) => ({ standard_id: standardId(row.key), kind, valid_from: '2010-01-01' })),
    ),
  );
  await insertRows(
    client,
    'published_progress',
    standards.map((row) => ({
      id: stableId(`published-progress:${provinceCode}:${row.key}:${row.as_of}`),
      unit_id: unitId(provinceCode),
      standard_id: standardId(row.key),
      as_of: row.as_of,
      achieved: row.achieved,
      applicable: row.applicable,
      source: sources.review,
    })),
  );
}

/** The id of the standard of a key. */
export function standardId(key: string): string {
  return stableId(`standard:${key}`);
}
