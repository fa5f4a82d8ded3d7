import { createTestDatabase, type TestDatabase } from '@phoihop/postgres/test-database';
import { seed } from '@phoihop/database/seed';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createDatabase, type Database } from '@phoihop/database';
import { pino } from 'pino';
import { date } from '@phoihop/domain/dates';
import { account } from '../src/commands/account.ts';
import { testKey } from '../src/schema/testing.ts';
import { buildServer } from '../src/server.ts';
import { secret, signInAs } from './open-server.ts';

let database: TestDatabase;
let db: Database;
let said: string[];

beforeAll(async () => {
  database = await createTestDatabase('migrated');
  await seed({ ownerUrl: database.ownerUrl, profile: 'reference' });
  db = createDatabase({ url: database.appUrl });
});
beforeEach(() => {
  said = [];
  vi.stubEnv('DATABASE_URL', database.appUrl);
  vi.stubEnv('DATABASE_OWNER_URL', database.ownerUrl);
  vi.stubEnv('PHOIHOP_PROFILE', 'reference');
  vi.stubEnv('PHOIHOP_SECRET', secret);
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

it('the first administrator is made on the command line, and signs in with what was printed', async () => {
  await account(['create', 'quantri', '--name', 'Quản trị tỉnh', '--unit', '15']);
  const password = /^password (.+)$/.exec(said[1] ?? '')?.[1] ?? '';
  const server = await buildServer({
    sealKey: testKey,
    db,
    profile: 'reference',
    secret,
    baseUrl: 'http://127.0.0.1:4000',
    today: () => date('2023-12-15'),
    logger: pino({ level: 'silent' }),
  });
  const signedIn = await server.inject(signInAs('quantri', password));
  await server.close();

  expect(said[0]).toBe('quantri is ADMINISTRATOR at 15.');
  expect(signedIn.statusCode).toBe(200);
  expect(await db.prisma.grant.findMany({ select: { role: true } })).toEqual([
    { role: 'ADMINISTRATOR' },
  ]);
  const entry = await db.prisma.auditEntry.findFirst({ where: { action: 'grant.CREATE' } });
  expect(entry?.actorId).toBe('operator');
});

it.each([
  [['create', 'Tỉnh', '--name', 'A', '--unit', '15'], /small letters/],
  [['create', 'moi', '--unit', '15'], /A name and a unit are needed/],
  [['create', 'moi', '--name', 'A', '--unit', '99'], /No unit bears the code "99"/],
  [['create', 'moi', '--name', 'A', '--unit', '15', '--role', 'KING'], /There is no role "KING"/],
  [['burn'], /There is no command/],
])('%j is refused and makes nobody', async (words, why) => {
  const before = await db.prisma.account.count();

  await expect(account(words)).rejects.toThrow(why);
  expect(await db.prisma.account.count()).toBe(before);
});
