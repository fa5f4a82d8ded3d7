import { castMember } from '@phoihop/database/cast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, here, openServer, signInAs, type OpenServer } from './open-server.ts';

let open: OpenServer;
beforeAll(async () => {
  open = await openServer();
});
afterAll(() => open.close());

const whoAmI = '{ viewer { account { username } } }';
const typename = '{ __typename }';

describe('signing in', () => {
  it('answers who it is and a cookie that no script can read', async () => {
    const response = await open.server.inject(signInAs('tinh', 'phoi-hop-demo'));

    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ user: { username: 'tinh' } });
    expect(response.body).not.toContain('token');
    expect(response.cookies).toEqual([
      expect.objectContaining({ httpOnly: true, sameSite: 'Lax', path: '/' }),
    ]);
    expect(response.cookies[0]).not.toHaveProperty('secure');
  });

  it('lets in a name with a hyphen, and a name in capitals', async () => {
    await expect(open.signIn('huyen-138')).resolves.toContain('session_token');
    await expect(open.signIn('XA-04507')).resolves.toContain('session_token');
  });

  it.each([
    ['a wrong password', 'tinh', 'phoi-hop'],
    ['a name nobody has', 'nobody', 'phoi-hop-demo'],
    ['a name that cannot be one', 'no body!', 'phoi-hop-demo'],
    ['a password that is too long', 'tinh', 'x'.repeat(1000)],
  ])('gives %s the same answer', async (_what, username, password) => {
    const response = await open.server.inject(signInAs(username, password));

    expect(response.statusCode).toBe(401);
    expect(response.cookies).toEqual([]);
    expect(response.json()).toEqual({
      code: 'INVALID_CREDENTIALS',
      message: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    });
  });

  it('refuses in English who asks for English', async () => {
    const asked = signInAs('tinh', 'wrong');
    const headers = { ...asked.headers, 'accept-language': 'en-GB' };
    const response = await open.server.inject({ ...asked, headers });

    expect(response.json()).toMatchObject({
      message: 'The user name or the password is not right.',
    });
  });

  it.each([
    ['what is no JSON', '{ "username": '],
    ['what lacks the password', '{ "username": "tinh" }'],
    ['what is no text', '{ "username": 1, "password": {} }'],
  ])('calls %s malformed', async (_what, payload) => {
    const response = await open.server.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers: { ...here, 'content-type': 'application/json' },
      payload,
    });

    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'MALFORMED_REQUEST' });
  });
});

describe('a session', () => {
  it('says who asks, in one statement before the API does its work', async () => {
    const cookie = await open.signIn('tinh');
    open.statements.length = 0;
    const response = await open.ask(cookie, typename);

    expect(response.json()).toEqual({ data: { __typename: 'Query' } });
    expect(open.statements).toHaveLength(1);
  });

  it('is what the library itself says it is', async () => {
    const cookie = await open.signIn('xem');
    const url = '/api/auth/get-session';
    const response = await open.server.inject({ url, headers: { ...here, cookie } });

    expect(response.json()).toMatchObject({ user: { id: castMember('xem').id } });
    expect(response.body).not.toContain('"token"');
  });

  it('is told to be none to who is not signed in', async () => {
    const response = await open.server.inject({ url: '/api/auth/get-session', headers: here });

    expect(response.statusCode).toBe(200);
    expect(response.json()).toBeNull();
  });

  it('ends with signing out, for good', async () => {
    const cookie = await open.signIn('tinh');
    const response = await open.server.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { ...here, cookie, 'content-type': 'application/json' },
    });

    expect(response.statusCode).toBe(200);
    expect(cookieOf(response)).not.toContain(cookie);
    expect((await open.ask(cookie, typename)).statusCode).toBe(401);
  });

  it('ends by itself when its time is over', async () => {
    const cookie = await open.signIn('tinh2');
    await open.db.kysely
      .updateTable('session')
      .set({ expiresAt: new Date('2020-01-01') })
      .where('accountId', '=', castMember('tinh2').id)
      .execute();

    expect((await open.ask(cookie, typename)).statusCode).toBe(401);
  });

  it('loses a grant that is taken back at its next request', async () => {
    const cookie = await open.signIn('huyen-132');
    const count = '{ units(level: [COMMUNE]) { totalCount } }';
    const before = (await open.ask(cookie, count)).json<{
      data: { units: { totalCount: number } };
    }>();
    await open.asOwner(
      `UPDATE access_grant SET valid_to = '2023-01-01' WHERE account_id = '${castMember('huyen-132').id}'`,
    );
    const after = (await open.ask(cookie, count)).json<{
      data: { units: { totalCount: number } };
    }>();

    expect(before.data.units.totalCount).toBeGreaterThan(0);
    expect(after.data.units.totalCount).toBe(0);
  });

  it.each([
    ['none', () => ''],
    ['one that was tampered with', (cookie: string) => cookie.replace(/=./, '=~')],
    ['one without a signature', (cookie: string) => cookie.replace(/\..*$/, '')],
    ['one of another name', (cookie: string) => `x${cookie}`],
    ['one that is no text', () => 'phoihop.session_token=%E0%A4%A'],
  ])('is not there with a cookie like %s', async (_what, change) => {
    const cookie = change(await open.signIn('tinh'));
    const response = await open.ask(cookie, whoAmI);

    expect(response.statusCode).toBe(401);
    expect(response.json()).toEqual({
      errors: [
        {
          message: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Đề nghị đăng nhập lại.',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  });

  it('is asked for before the operation is even read', async () => {
    const response = await open.ask('', '{ this is no operation');

    expect(response.statusCode).toBe(401);
  });
});

describe('what else the sign-in library could do', () => {
  it.each([
    ['POST', '/sign-up/email'],
    ['POST', '/sign-in/email'],
    ['POST', '/is-username-available'],
    ['POST', '/update-user'],
    ['POST', '/delete-user'],
    ['POST', '/two-factor/get-totp-uri'],
    ['POST', '/two-factor/send-otp'],
    ['POST', '/sign-in/social'],
    ['GET', '/list-sessions'],
    ['GET', '/ok'],
    ['GET', '/sign-in/username'],
    ['POST', '/get-session'],
  ] as const)('is closed: %s %s', async (method, path) => {
    const payload = { username: 'tinh', email: 'a@b.vn', password: 'phoi-hop-demo', name: 'A' };
    const response = await open.server.inject({
      method,
      url: `/api/auth${path}`,
      headers: here,
      ...(method === 'POST' ? { payload } : {}),
    });

    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'NOT_FOUND' });
  });
});
