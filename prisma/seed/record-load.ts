import type { ClientBase } from 'pg';

/**
 * Puts a load on record: one entry, which stands for every row there is.
 *
 * @remarks It comes when every row it stands for is there, and is linked at once: what changes a row afterwards has an entry of
 * its own.
 */
export async function recordLoad(client: ClientBase, profile: string): Promise<void> {
  await client.query(
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, after)
     VALUES ('system', 'system', 'data.LOAD', 'Deployment', '1', jsonb_build_object('profile', $1::text))`,
    [profile],
  );
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  await client.query('SET CONSTRAINTS ALL DEFERRED');
}
