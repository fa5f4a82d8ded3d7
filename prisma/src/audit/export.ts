import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { readChain } from './read-chain.ts';
import { readHeads } from './signed-heads.ts';

/**
 * Writes the record to a file, a line of JSON for each signed head and each link, and puts on record that it was done;
 * answers how many links.
 *
 * @remarks The entry comes after what was exported and is not part of it. Where it cannot be written there is no export.
 */
export async function exportAudit(client: ClientBase, path: string): Promise<number> {
  const links = await writeTo(path, client);
  try {
    await client.query(
      `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, after)
       VALUES ('operator', 'operator', 'audit.EXPORT', 'Deployment', '1', jsonb_build_object('entries', $1::int))`,
      [links],
    );
  } catch (error) {
    await rm(path);
    throw error;
  }
  return links;
}

async function writeTo(path: string, client: ClientBase): Promise<number> {
  let links = 0;
  async function* lines(): AsyncGenerator<string> {
    const { signed } = await readHeads(client);
    for (const head of signed) yield `${JSON.stringify({ head })}\n`;
    for await (const link of readChain(client)) {
      links++;
      yield `${JSON.stringify({ link })}\n`;
    }
  }
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }));
  } finally {
    await client.query('ROLLBACK');
  }
  return links;
}
