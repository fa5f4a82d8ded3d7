import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { readChain } from './read-chain.ts';
import { readHeads } from './signed-heads.ts';

/** Writes the record to a file, a line of JSON for each signed head and each link; answers how many links. */
export async function exportAudit(client: ClientBase, path: string): Promise<number> {
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

/** Puts an export on record, after what it holds: whoever takes the record away leaves a trace in it. */
export async function recordExport(client: ClientBase, links: number): Promise<void> {
  await client.query(
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, after)
     VALUES ('operator', 'operator', 'audit.EXPORT', 'Audit', '1', jsonb_build_object('entries', $1::int))`,
    [links],
  );
}
