import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here, openServer, type OpenServer } from './open-server.ts';

let open: OpenServer;
beforeAll(async () => {
  open = await openServer();
});
afterAll(() => open.close());

describe('of two cookies by one name', () => {
  it('the first is meant, by us and by the library', async () => {
    const [one, other] = [await open.signIn('tinh'), await open.signIn('xem')];
    const cookie = `${one.replace('=', ' =')}; ${other}`;
    const asked = await open.ask(cookie, '{ viewer { username } }');
    const told = await open.server.inject({
      url: '/api/auth/get-session',
      headers: { ...here, cookie },
    });

    expect(asked.json()).toMatchObject({ data: { viewer: { username: 'tinh' } } });
    expect(told.json()).toMatchObject({ user: { username: 'tinh' } });
  });
});
