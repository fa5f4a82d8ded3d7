import type { ClientBase } from 'pg';
import { insertRows } from '../insert-rows.ts';
import { readTable } from '../read-table.ts';
import { sources } from '../sources.ts';

/** The days that are not worked, and those of a weekend that are, of the years they are laid down for. */
export async function seedHolidays(client: ClientBase): Promise<void> {
  const rows = readTable('holidays', ['day', 'name_vi', 'name_en', 'is_working']);
  await insertRows(
    client,
    'holiday',
    rows.map((row) => ({
      ...row,
      is_working: row.is_working === 'true',
      source: sources.holidays,
    })),
  );
}
