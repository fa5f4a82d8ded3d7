import { afterAll, beforeAll, expect, it } from 'vitest';
import { openServer, signInAs, type OpenServer } from './open-server.ts';

let open: OpenServer;

beforeAll(async () => {
  open = await openServer();
});
afterAll(() => open.close());

const recorded = () =>
  open.db.prisma.auditEntry.findMany({
    where: { subjectType: 'Session' },
    orderBy: { id: 'asc' },
    select: { action: true, actorId: true, after: true },
  });

it('who signed in and who tried to is on record, with the address; nobody’s name is not', async () => {
  await open.signIn('tinh');
  await open.server.inject(signInAs('tinh', 'sai mật khẩu'));
  await open.server.inject(signInAs('khong-co-ai', 'sai mật khẩu'));

  expect(await recorded()).toEqual([
    { action: 'session.BEGIN', actorId: 'account-tinh', after: { address: '127.0.0.1' } },
    { action: 'session.REFUSE', actorId: 'account-tinh', after: { address: '127.0.0.1' } },
  ]);
});
