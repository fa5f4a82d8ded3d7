import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { deploy, newMigration } from './index.ts';
import { withClient } from './lock.ts';
import { prismaFolder, tableSql, writeMigration } from './prisma-folder.fixture.ts';

const withTrigger = `${tableSql}
CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.text := upper(NEW.text) || ';';
  RETURN NEW;
END $$;
CREATE TRIGGER note_shout BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION shout();
`;

let database: TestDatabase;
const folders: string[] = [];

beforeEach(async () => {
  database = await createTestDatabase('empty');
});
afterEach(async () => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  await database.drop();
});

function folderOf(migrations: Record<string, string>): string {
  const folder = prismaFolder(migrations);
  folders.push(folder);
  return folder;
}

async function ask(sql: string): Promise<unknown[]> {
  return withClient(database.ownerUrl, async (client) => (await client.query(sql)).rows);
}

describe('deploy', () => {
  it('applies what is missing, in order, and then nothing', async () => {
    const directory = folderOf({
      '2_more': 'ALTER TABLE note ADD CHECK (id > 0);',
      '1_first': tableSql,
    });
    const options = { ownerUrl: database.ownerUrl, directory };
    expect(await deploy(options)).toEqual(['1_first', '2_more']);
    expect(await deploy(options)).toEqual([]);
  });

  it('keeps functions and triggers whole, semicolons and all', async () => {
    const directory = folderOf({ '1_first': withTrigger });
    await deploy({ ownerUrl: database.ownerUrl, directory });
    await ask(`INSERT INTO note VALUES (1, 'a; b')`);
    expect(await ask('SELECT text FROM note')).toEqual([{ text: 'A; B;' }]);
  });

  it('leaves nothing of a migration that fails, and names it', async () => {
    const directory = folderOf({ '1_first': `${tableSql}; SELECT 1 / 0;` });
    await expect(deploy({ ownerUrl: database.ownerUrl, directory })).rejects.toThrow(/1_first/);
    expect(await ask(`SELECT to_regclass('note') AS note`)).toEqual([{ note: null }]);
  });

  it('run twice at once applies everything once', async () => {
    const directory = folderOf({ '1_first': withTrigger });
    const options = { ownerUrl: database.ownerUrl, directory };
    const applied = await Promise.all([deploy(options), deploy(options), deploy(options)]);
    expect(applied.flat()).toEqual(['1_first']);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    const directory = folderOf({ '1_first': tableSql });
    await deploy({ ownerUrl: database.ownerUrl, directory });
    writeMigration(directory, '1_first', `${tableSql}-- edited`);
    writeMigration(directory, '2_more', 'ALTER TABLE note ADD CHECK (id > 0);');
    const again = deploy({ ownerUrl: database.ownerUrl, directory });
    await expect(again).rejects.toThrow('1_first was edited after it was applied');
    expect(await ask('SELECT count(*)::int FROM _prisma_migrations')).toEqual([{ count: 1 }]);
  });

  it('refuses to go on when the file of an applied migration is gone', async () => {
    const directory = folderOf({ '1_first': tableSql });
    await deploy({ ownerUrl: database.ownerUrl, directory });
    rmSync(join(directory, 'migrations/1_first'), { recursive: true });
    const again = deploy({ ownerUrl: database.ownerUrl, directory });
    await expect(again).rejects.toThrow('1_first was applied but its file is gone');
  });

  it('accepts the same migration with the line ends of another machine', async () => {
    const directory = folderOf({ '1_first': tableSql });
    await deploy({ ownerUrl: database.ownerUrl, directory });
    writeMigration(directory, '1_first', tableSql.replaceAll('\n', '\r\n'));
    expect(await deploy({ ownerUrl: database.ownerUrl, directory })).toEqual([]);
  });

  it('lets its process end at once', () => {
    const script = fileURLToPath(new URL('ends-by-itself.fixture.ts', import.meta.url));
    const args = ['--import', 'tsx', script, database.ownerUrl];
    const child = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 5000 });
    expect(child).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^[1-9]\d* applied\n$/),
    });
  });
});

describe('a new migration', () => {
  it('holds what the schema has and the history lacks', async () => {
    const directory = folderOf({ '1_first': 'CREATE TABLE note (id INTEGER PRIMARY KEY);' });
    const options = { ownerUrl: database.ownerUrl, directory };
    const name = await newMigration({ ...options, name: 'add_text' });
    expect(name).toMatch(/^\d{14}_add_text$/);
    expect(await deploy(options)).toEqual(['1_first', name]);
    expect(await newMigration({ ...options, name: 'again' })).toBeNull();
  });

  it('is not written when the schema and the history agree', async () => {
    const directory = folderOf({ '1_first': withTrigger });
    const options = { ownerUrl: database.ownerUrl, directory };
    expect(await newMigration({ ...options, name: 'nothing' })).toBeNull();
    expect(readdirSync(join(directory, 'migrations'))).toEqual(['1_first', 'migration_lock.toml']);
  });

  it('is not written for the schema of phoihop, which its migrations reach', async () => {
    expect(await newMigration({ ownerUrl: database.ownerUrl, name: 'nothing' })).toBeNull();
  });
});
