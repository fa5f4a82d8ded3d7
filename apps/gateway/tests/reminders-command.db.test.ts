import type { AddressInfo } from 'node:net';
import { createDatabase, type Database } from '@phoihop/database';
import { createTestDatabase, type TestDatabase } from '@phoihop/postgres/test-database';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { audit } from '../src/commands/audit.ts';
import { reminders } from '../src/commands/reminders.ts';
import { openReview, type OpenReview } from '../src/schema/tasks/open-review.fixture.ts';
import { secret } from './open-server.ts';

interface Caught {
  readonly to: readonly string[];
  readonly text: string;
}

let database: TestDatabase;
let db: Database;
let review: OpenReview;
let catcher: SMTPServer;
let caught: Caught[] = [];
let isRefusing = false;
let said: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase('demo');
  db = createDatabase({ url: database.appUrl });
  review = await openReview(db);
  // Two who act at the commune with addresses that exist, one who only looks, and one elsewhere.
  const giveAddress = (username: string, email: string) =>
    db.prisma.account.update({ where: { username }, data: { email } });
  await giveAddress('xa-04507', 'xa-04507@mail.example');
  await giveAddress('huyen-138', 'huyen-138@mail.example');
  await giveAddress('xem', 'xem@mail.example');
  catcher = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) =>
      done(isRefusing ? new Error('the post office is closed') : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        caught.push({ to, text: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    catcher.listen(0, '127.0.0.1', () => resolve());
  });
});
beforeEach(() => {
  [caught, said, isRefusing] = [[], [], false];
  const { port } = catcher.server.address() as AddressInfo;
  vi.stubEnv('DATABASE_URL', database.appUrl);
  vi.stubEnv('DATABASE_OWNER_URL', database.ownerUrl);
  vi.stubEnv('PHOIHOP_PROFILE', 'demo');
  vi.stubEnv('PHOIHOP_SECRET', secret);
  vi.stubEnv('PHOIHOP_TODAY', '2023-12-15');
  vi.stubEnv('PHOIHOP_SMTP_URL', `smtp://127.0.0.1:${port}`);
  vi.stubEnv('PHOIHOP_MAIL_FROM', 'Phối hợp <nhac-viec@phoihop.example>');
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = 0;
});
afterAll(async () => {
  await new Promise<void>((resolve) => {
    catcher.close(() => resolve());
  });
  await db.close();
  await database.drop();
});

const words = ({ text }: Caught) =>
  Buffer.from(text.slice(text.indexOf('\r\n\r\n')).replaceAll(/\s/g, ''), 'base64').toString();
const kept = () => db.prisma.reminder.count();

it('a unit whose letter is not taken is not reminded: the next run tries it again', async () => {
  isRefusing = true;
  await reminders(['send']);

  expect(caught).toEqual([]);
  expect(process.exitCode).toBe(1);
  expect(said.join('\n')).toContain('the post office is closed');
  // What is told in the console alone needs no post office: of the other commune nobody has an address.
  expect(await db.prisma.reminder.findMany({ where: { addresses: { gt: 0 } } })).toEqual([]);
});

it('each unit is written to once a day, at the addresses of those who act there, and at no made-up one', async () => {
  // As the application's own role: whoever owns the tables is not asked.
  vi.stubEnv('DATABASE_OWNER_URL', 'postgresql://owner:unknown@127.0.0.1:1/nowhere');
  await reminders(['send']);

  expect(caught.map(({ to }) => to.join(' ')).toSorted()).toEqual([
    'huyen-138@mail.example',
    'xa-04507@mail.example',
  ]);
  const commune = caught.find(({ to }) => to.includes('xa-04507@mail.example'));
  expect(commune && words(commune)).toContain('Sơ kết năm 2023 (hạn 12/12/2023, quá hạn 3 ngày');
  const before = await kept();
  await reminders(['send']);
  expect(caught).toHaveLength(2);
  expect(await kept()).toBe(before);
});

it('what was sent is on record, which still holds', async () => {
  const entries = await db.prisma.auditEntry.findMany({
    where: { action: 'reviewCycle.REMIND', subjectId: review.cycleId },
  });
  expect(entries).toHaveLength(4);
  expect(new Set(entries.map(({ actorId, actorName }) => `${actorId} ${actorName}`))).toEqual(
    new Set(['operator operator']),
  );
  await audit(['verify']);

  expect(said[0]).toMatch(/^\d{4} entries, 0 findings$/);
});

it('without a mail server nothing is sent, and it is said why', async () => {
  vi.stubEnv('PHOIHOP_SMTP_URL', '');
  vi.stubEnv('PHOIHOP_MAIL_FROM', '');

  await expect(reminders(['send'])).rejects.toThrow(/PHOIHOP_SMTP_URL and PHOIHOP_MAIL_FROM/);
  await expect(reminders(['burn'])).rejects.toThrow(/There is no command/);
});
