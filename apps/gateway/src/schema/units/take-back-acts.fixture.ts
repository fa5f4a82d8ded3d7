import { revertReorganisation, writingOn } from '@phoihop/database/reorganisations';
import { date } from '@phoihop/domain/dates';
import pg from 'pg';

interface AppliedAct {
  readonly id: string;
  readonly on: string;
}

/** Takes the demo's acts back, for a test that makes another of its own: from then on its map has no end. */
export async function takeBackActs(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<AppliedAct>(
      `SELECT id::text, to_char(effective_on, 'YYYY-MM-DD') AS on FROM reorganisation
        WHERE state = 'APPLIED' ORDER BY effective_on DESC`,
    );
    for (const { id, on } of rows) {
      // oxlint-disable-next-line no-await-in-loop -- the later act rests on the earlier one
      await takeBack(client, { id, on });
    }
  } finally {
    await client.end();
  }
}

async function takeBack(client: pg.Client, { id, on }: AppliedAct): Promise<void> {
  await client.query('BEGIN');
  await client.query(
    `UPDATE reorganisation SET state = 'DRAFT', applied_at = NULL, version = version + 1 WHERE id = $1`,
    [id],
  );
  await client.query(
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
     VALUES ('system', 'system', 'reorganisation.REVERT', 'Reorganisation', $1)`,
    [id],
  );
  await revertReorganisation(writingOn(client), { id, effectiveOn: date(on) });
  await client.query('COMMIT');
}
