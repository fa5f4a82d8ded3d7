import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@phoihop/postgres/test-database';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { audit } from '../src/commands/audit.ts';
import { secret } from './open-server.ts';

let database: TestDatabase;
let said: string[];

beforeAll(async () => {
  database = await createTestDatabase('demo');
});
beforeEach(() => {
  said = [];
  vi.stubEnv('DATABASE_URL', database.appUrl);
  vi.stubEnv('DATABASE_OWNER_URL', database.ownerUrl);
  vi.stubEnv('PHOIHOP_PROFILE', 'demo');
  vi.stubEnv('PHOIHOP_SECRET', secret);
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = 0;
});
afterAll(() => database.drop());

it('verifying a record that holds says how long it is and where it ends', async () => {
  await audit(['verify']);

  expect(said).toEqual([
    expect.stringMatching(/^\d{4} entries, 0 findings$/),
    expect.stringMatching(/^head \d{4}:[0-9a-f]{64}$/),
  ]);
  expect(process.exitCode).not.toBe(1);
});

it('a head noted down earlier must lie on the chain', async () => {
  await audit(['verify', '--head', `5:${'0'.repeat(64)}`]);

  expect(said[0]).toBe('link 5 is not the head that was known: the chain was cut or rebuilt');
  expect(process.exitCode).toBe(1);
});

it('verifying names what was changed past the record, and ends with 1', async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(
    "UPDATE published_figure SET remark = 'sửa' WHERE value = 5786 AND publication_id IS NULL",
  );
  await owner.end();
  await audit(['verify']);

  expect(said[0]).toMatch(/^published_figure [0-9a-f-]{36} was changed past the record$/);
  expect(process.exitCode).toBe(1);
});

it('an export holds, and leaves an entry that is not part of it', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'phoihop-export-'));
  try {
    const file = join(directory, 'record.jsonl');
    await audit(['export', file]);
    const [, entries = ''] = /^(\d+) entries written/.exec(said[0] ?? '') ?? [];
    await audit(['verify', '--file', file]);

    expect(said[1]).toBe(`${entries} entries, 0 findings`);
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query(
      'SELECT actor_name, action, subject_type, after FROM audit_entry ORDER BY id DESC LIMIT 1',
    );
    await owner.end();
    expect(rows).toEqual([
      {
        actor_name: 'operator',
        action: 'audit.EXPORT',
        subject_type: 'Deployment',
        after: { entries: Number(entries) },
      },
    ]);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it.each([[['verify', '--head', 'x']], [['export']], [['burn']], [[]]])(
  'words that make no sense are refused: %j',
  async (words) => {
    await expect(audit(words)).rejects.toThrow(/./);
  },
);
