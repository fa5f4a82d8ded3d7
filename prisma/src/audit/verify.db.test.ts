import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { entryText } from './chain-record.ts';
import { exportAudit } from './export.ts';
import { readChain } from './read-chain.ts';
import { signHead } from './signed-heads.ts';
import { newSigningKey, readSigningKey } from './signing-key.ts';
import { verifyDatabase, verifyExport } from './verify.ts';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase('demo');
});
beforeEach(async () => {
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  return () => owner.end();
});
afterAll(() => database.drop());

/** What is found after somebody with every right over the tables has been at them; it is undone afterwards. */
async function foundAfter(...statements: readonly string[]): Promise<readonly string[]> {
  const guarded = ['audit_entry', 'audit_link', 'audit_row', 'signing', 'signing_party', 'account'];
  const copy = await createTestDatabase('demo');
  const client = new pg.Client({ connectionString: copy.ownerUrl });
  await client.connect();
  try {
    for (const table of guarded) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const sql of statements) await client.query(sql);
    const { findings } = await verifyDatabase(client);
    return findings.map(({ kind, where }) => `${kind} ${where}`);
  } finally {
    await client.end();
    await copy.drop();
  }
}

it('the record of the demo holds, entry by entry and row by row', async () => {
  const { entries, head, findings } = await verifyDatabase(owner);

  expect(findings).toEqual([]);
  expect(entries).toBeGreaterThan(900);
  expect(head.position).toBe(String(entries));
});

it('the text of an entry is the same here as in the database', async () => {
  const { rows } = await owner.query<{ id: string; text: string }>(
    'SELECT id::text AS id, audit_entry_text(e) AS text FROM audit_entry e',
  );
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  let compared = 0;
  for await (const { entry } of readChain(owner)) {
    expect(entry && entryText(entry)).toBe(texts.get(entry?.id ?? ''));
    compared++;
  }
  expect(compared).toBe(texts.size);
});

it('every table is held against the record, or holds nothing that anybody decides', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
        AND tablename <> ALL (audited_tables()) ORDER BY tablename`,
  );
  expect(rows.map(({ name }) => name)).toEqual([
    '_prisma_migrations',
    'audit_entry',
    'audit_head',
    'audit_link',
    'audit_row',
    'audit_signed_head',
    // The moves that a bulk move makes are on record one by one.
    'bulk_move',
    'bulk_move_item',
    // Written by the database itself, and never changed.
    'definition_version',
    'deployment',
    // What was sent to be compared; what is taken over of it is on record.
    'figure_import',
    'map_version',
    'rate_limit',
    'reminder',
    'saved_filter',
    'session',
    // Derived, and rebuilt at will.
    'unit_figure',
    'verification',
  ]);
});

it('names a figure that was changed past the application', async () => {
  const [found, ...others] = await foundAfter(
    'UPDATE published_figure SET value = value + 1 WHERE id = (SELECT id FROM published_figure WHERE value = 5786 AND publication_id IS NULL)',
  );
  expect(found).toMatch(/^ROW_ALTERED published_figure [0-9a-f-]{36}$/);
  expect(others).toEqual([]);
});

it('names a signing and a party that were changed, added or taken away past the application', async () => {
  const found = await foundAfter(
    "UPDATE signing SET number = '1/GIA' WHERE number = '456/CTPH'",
    "DELETE FROM signing_party WHERE signing_id = (SELECT id FROM signing WHERE number = '123')",
    `INSERT INTO signing (programme_id, unit_id, title, valid_from, state)
       SELECT programme_id, unit_id, 'Giả', valid_from, 'CANCELLED' FROM signing WHERE number = '123'`,
  );
  expect(found.map((each) => each.split(' ').slice(0, 2).join(' ')).toSorted()).toEqual([
    'ROW_ADDED signing',
    'ROW_ALTERED signing',
    'ROW_MISSING signing_party',
    'ROW_MISSING signing_party',
  ]);
});

it('names an entry that was altered, one that is missing, and one that came in past the chain', async () => {
  expect(await foundAfter("UPDATE audit_entry SET actor_name = 'ai đó' WHERE id = 20")).toEqual([
    'ENTRY_ALTERED entry 20',
  ]);
  expect(
    await foundAfter(
      'ALTER TABLE audit_link DROP CONSTRAINT audit_link_entry_id_fkey',
      'ALTER TABLE audit_row DROP CONSTRAINT audit_row_entry_id_fkey',
      'DELETE FROM audit_entry WHERE id = 20',
    ),
  ).toEqual(['ENTRY_MISSING entry 20']);
  expect(
    await foundAfter(
      `INSERT INTO audit_entry (id, actor_id, actor_name, action, subject_type, subject_id)
         VALUES (900000, 'x', 'x', 'signing.SIGN', 'Other', 'x')`,
    ),
  ).toEqual(['ENTRY_ADDED entry 900000']);
});

it('names two entries that were swapped', async () => {
  const columns =
    'at, actor_id, actor_name, action, subject_type, subject_id, unit_id, reason, before, after';
  const swap = `UPDATE audit_entry e SET (${columns}) =
    (SELECT ${columns} FROM audit_entry o WHERE o.id = 51 - e.id) WHERE e.id IN (20, 31)`;

  expect(await foundAfter(swap)).toEqual(['ENTRIES_SWAPPED entries 20 and 31']);
});

it('names a link that was cut out, and a tail that was cut off', async () => {
  expect(await foundAfter('DELETE FROM audit_link WHERE position = 20')).toEqual([
    'LINK_MISSING link 20',
    'ENTRY_ADDED entry 20',
  ]);
  const { head } = await verifyDatabase(owner);
  const cut = await foundAfter(`DELETE FROM audit_link WHERE position = ${head.position}`);
  expect(cut[0]).toBe(`HEAD_MOVED link ${head.position}`);
});

it('a chain that was rebuilt by whoever may do anything still misses a head signed outside', async () => {
  const key = readSigningKey(newSigningKey());
  const copy = await createTestDatabase('demo');
  const client = new pg.Client({ connectionString: copy.ownerUrl });
  const app = new pg.Pool({ connectionString: copy.appUrl });
  await client.connect();
  try {
    const signed = await signHead(app, key);
    await signHead(app, key);
    const options = { publicPems: [key.publicPem] };
    expect((await verifyDatabase(client, options)).findings).toEqual([]);

    await client.query('ALTER TABLE audit_entry DISABLE TRIGGER USER');
    await client.query('ALTER TABLE audit_link DISABLE TRIGGER USER');
    await client.query("UPDATE audit_entry SET actor_name = 'ai đó' WHERE id = 20");
    await client.query(`DO $$
      DECLARE head bytea := decode(repeat('00', 32), 'hex'); link record; own bytea;
      BEGIN
        FOR link IN SELECT l.position, e AS entry FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id ORDER BY 1 LOOP
          own := sha256(head || convert_to(audit_entry_text(link.entry)
            || coalesce(E'\\n' || nullif(audit_rows_text((link.entry).id), ''), ''), 'UTF8'));
          UPDATE audit_link SET previous_hash = head, hash = own WHERE position = link.position;
          head := own;
        END LOOP;
        UPDATE audit_head SET hash = head;
      END $$`);
    const { findings } = await verifyDatabase(client, options);
    expect(findings).toEqual([{ kind: 'HEAD_MOVED', where: `link ${signed.position}` }]);

    const other = readSigningKey(newSigningKey());
    const wrong = await verifyDatabase(client, { publicPems: [other.publicPem] });
    expect(wrong.findings.map(({ kind }) => kind)).toContain('SIGNED_BY_ANOTHER_KEY');
    const both = { publicPems: [key.publicPem, other.publicPem] };
    expect((await verifyDatabase(client, both)).findings).toEqual(findings);

    await client.query('ALTER TABLE audit_signed_head DISABLE TRIGGER USER');
    await client.query('UPDATE audit_signed_head SET key_id = $1', [other.id]);
    const forged = await verifyDatabase(client, both);
    expect(forged.findings.map(({ kind }) => kind)).toContain('SIGNATURE_WRONG');
  } finally {
    await Promise.all([client.end(), app.end()]);
    await copy.drop();
  }
});

it('an export is verified without the database, and a line that was altered is named', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'phoihop-audit-'));
  const path = join(directory, 'audit.jsonl');
  try {
    const links = await exportAudit(owner, path);
    expect(await verifyExport(path)).toMatchObject({ entries: links, findings: [] });

    const lines = readFileSync(path, 'utf8').split('\n');
    lines[20] = (lines[20] ?? '').replace('"reason":null', '"reason":"khác"');
    writeFileSync(path, lines.join('\n').trimEnd());
    const { findings } = await verifyExport(path);
    expect(findings).toEqual([{ kind: 'ENTRY_ALTERED', where: 'entry 21' }]);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it('nobody but the owner of the tables puts a load on record', async () => {
  const app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  const load = app.query(
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
       VALUES ('x', 'x', 'data.LOAD', 'Deployment', '1')`,
  );
  await expect(load).rejects.toMatchObject({ constraint: 'audit_entry_load_check' });
  await app.end();
});
