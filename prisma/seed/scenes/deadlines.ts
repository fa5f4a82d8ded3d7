import type { ClientBase } from 'pg';
import { insertRows } from '../insert-rows.ts';
import { programmeId } from './programme.ts';

/** By when districts and communes are due to have signed: made up, as the signings of the demo are. */
export async function seedDeadlines(client: ClientBase): Promise<void> {
  // The demo also fills databases of before deadlines, to be brought up from there.
  const { rows } = await client.query<{ known: boolean }>(
    "SELECT to_regclass('programme_deadline') IS NOT NULL AS known",
  );
  if (rows[0]?.known !== true) return;
  await insertRows(client, 'programme_deadline', [
    { programme_id: programmeId, level: 'DISTRICT', due_on: '2023-06-30' },
    { programme_id: programmeId, level: 'COMMUNE', due_on: '2023-11-30' },
  ]);
}
