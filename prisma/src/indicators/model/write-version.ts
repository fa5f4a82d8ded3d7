import type { ClientBase } from 'pg';
import { insertRows } from '../../../seed/insert-rows.ts';
import type { WorldSheet } from './cells.ts';
import { indicatorId } from './write-catalogue.ts';

const at = '2023-01-05T00:00:00Z';

/** Writes one version of every sheet that has it, and takes it as far as it has got. */
export async function writeVersion(
  client: ClientBase,
  sheets: readonly WorldSheet[],
  number: number,
): Promise<void> {
  const having = sheets.filter(({ versions }) => versions.length >= number);
  const ids = (list: readonly WorldSheet[]) => list.map(({ id }) => id);
  await client.query('BEGIN');
  if (number === 1) {
    await insertRows(
      client,
      'figure_sheet',
      having.map(({ id, unit, period }) => ({
        id,
        unit_id: unit,
        period_id: period.id,
        number: 1,
        state: 'DRAFT',
        version: 1,
        updated_at: at,
      })),
    );
  } else {
    await client.query(
      `UPDATE figure_sheet SET number = $2, state = 'DRAFT' WHERE id = ANY($1::uuid[])`,
      [ids(having), number],
    );
  }
  await insertRows(
    client,
    'figure_sheet_version',
    having.map(({ id }) => ({
      sheet_id: id,
      number,
      started_by_id: 'reporter',
      started_at: at,
      reason: number === 1 ? null : 'sửa',
    })),
  );
  await insertRows(
    client,
    'figure_entry',
    having.flatMap(({ id, versions }) =>
      (versions[number - 1] ?? []).map(({ indicator, state, value }) => ({
        sheet_id: id,
        number,
        indicator_id: indicatorId(indicator),
        state,
        value,
      })),
    ),
  );
  const submitted = having.filter(
    (sheet) => sheet.versions.length > number || sheet.last !== 'DRAFT',
  );
  await client.query(`UPDATE figure_sheet SET state = 'SUBMITTED' WHERE id = ANY($1::uuid[])`, [
    ids(submitted),
  ]);
  await client.query(
    `UPDATE figure_sheet_version SET submitted_by_id = 'reporter', submitted_at = $3 WHERE sheet_id = ANY($1::uuid[]) AND number = $2`,
    [ids(submitted), number, at],
  );
  const accepted = having.filter(
    (sheet) => sheet.versions.length > number || sheet.last === 'ACCEPTED',
  );
  await client.query(
    `UPDATE figure_sheet_version SET accepted_by_id = 'accepter', accepted_at = $3 WHERE sheet_id = ANY($1::uuid[]) AND number = $2`,
    [ids(accepted), number, at],
  );
  await client.query(
    `UPDATE figure_sheet SET state = 'ACCEPTED', accepted_number = $2 WHERE id = ANY($1::uuid[])`,
    [ids(accepted), number],
  );
  await client.query('COMMIT');
}
