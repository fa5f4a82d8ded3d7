import type { LightMyRequestResponse } from 'fastify';
import { URI } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, here, openServer, signInAs, type OpenServer } from './open-server.ts';

let open: OpenServer;
beforeAll(async () => {
  open = await openServer({ secondFactorOf: ['COORDINATOR'] });
});
afterAll(() => open.close());

const password = 'phoi-hop-demo';
const post = (path: string, payload: object, cookie = '') =>
  open.server.inject({
    method: 'POST',
    url: `/api/auth${path}`,
    headers: { ...here, cookie },
    payload,
  });
const cookiesOf = (response: LightMyRequestResponse) =>
  response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
const units = async (cookie: string) => {
  const response = await open.ask(
    cookie,
    '{ units { totalCount } viewer { grants { role } secondFactor { isOn isNeeded } } }',
  );
  return response.json<{ data: Record<string, unknown> }>().data;
};
const entries = async (actorId: string) => {
  const found = await open.db.prisma.auditEntry.findMany({
    where: { actorId, subjectType: { not: 'Signing' } },
    orderBy: { id: 'asc' },
  });
  return found.map(({ action }) => action);
};

const nextMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** What a person's device shows. */
const codeOf = (uri: string) => URI.parse(uri).generate();

interface Enabled {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

async function enable(username: string): Promise<Enabled & { cookie: string }> {
  const cookie = await open.signIn(username);
  const begun = await post('/two-factor/enable', { password }, cookie);
  const enabled = begun.json<Enabled>();
  const shown = await post('/two-factor/verify-totp', { code: codeOf(enabled.totpURI) }, cookie);
  expect([begun.statusCode, shown.statusCode]).toEqual([200, 200]);
  return { ...enabled, cookie: cookieOf(shown) };
}

describe('a second factor', () => {
  it('is demanded of a role: what the role allows waits until there is one', async () => {
    const cookie = await open.signIn('huyen-138');
    expect(await units(cookie)).toEqual({
      units: { totalCount: 0 },
      viewer: { grants: [], secondFactor: { isOn: false, isNeeded: true } },
    });

    const { cookie: renewed } = await enable('huyen-138');
    expect(await units(renewed)).toEqual({
      units: { totalCount: 22 },
      viewer: {
        grants: [{ role: 'COORDINATOR' }],
        secondFactor: { isOn: true, isNeeded: false },
      },
    });
  });

  it('is shown by everybody who stays signed in: who has only the password is signed out', async () => {
    const other = await open.signIn('huyen-135');
    const { cookie } = await enable('huyen-135');

    expect((await open.ask(other, '{ viewer { id } }')).statusCode).toBe(401);
    expect(await units(cookie)).not.toMatchObject({ units: { totalCount: 0 } });
  });

  it('waits with what it is demanded of: that is not lent either, nor used by a token', async () => {
    const cookie = await open.signIn('huyen-136');
    const grant = await open.db.prisma.grant.findFirstOrThrow({
      where: { accountId: 'account-huyen-136' },
    });
    const lent = await open.ask(
      cookie,
      `mutation { delegateGrant(input: { grant: "${grant.id}", to: "xem", lastDay: "2030-01-01",
        reason: "Đi công tác đến hết tháng" }) { ... on Refused { code } } }`,
    );
    expect(lent.json()).toMatchObject({ data: { delegateGrant: { code: 'NOT_FOUND' } } });
  });

  it('is not confirmed by a program in a person’s stead', async () => {
    await enable('huyen-132');
    const pending = cookiesOf(await open.server.inject(signInAs('huyen-132', password)));
    const reader = await open.signIn('xem');
    const made = await open.ask(
      reader,
      `mutation { createToken(input: { name: "x", scopes: [READ], lastDay: "${nextMonth()}" }) {
        ... on CreatedToken { secret } } }`,
    );
    const { secret } = made.json<{ data: { createToken: { secret: string } } }>().data.createToken;
    const told = await open.server.inject({
      method: 'POST',
      url: '/api/auth/two-factor/verify-totp',
      headers: { ...here, cookie: pending, authorization: `Bearer ${secret}` },
      payload: { code: '000000' },
    });
    expect(told.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is asked for after the password, and only then is anybody signed in', async () => {
    const { totpURI } = await enable('huyen-139');
    const half = await open.server.inject(signInAs('huyen-139', password));
    expect(half.json()).toMatchObject({ twoFactorRedirect: true });
    const pending = cookiesOf(half);
    expect((await open.ask(pending, '{ viewer { id } }')).statusCode).toBe(401);

    const wrong = await post('/two-factor/verify-totp', { code: '000000' }, pending);
    expect([wrong.statusCode, wrong.json()]).toEqual([
      401,
      { code: 'WRONG_CODE', message: 'Mã không đúng hoặc đã hết hạn. Đề nghị nhập mã đang hiện.' },
    ]);
    const right = await post(
      '/two-factor/verify-totp',
      { code: codeOf(totpURI), trustDevice: true },
      pending,
    );
    expect(right.statusCode).toBe(200);
    expect(right.body).not.toContain('"token"');
    expect(right.cookies.map(({ name }) => name)).not.toContain('phoihop.trust_device');
    expect(await units(cookieOf(right))).toMatchObject({ units: { totalCount: 13 } });
    expect((await entries('account-huyen-139')).slice(-2)).toEqual([
      'session.REFUSE',
      'session.BEGIN',
    ]);
  });

  it('may be replaced by a recovery code, each of which is good once', async () => {
    const { backupCodes } = await enable('huyen-140');
    const [code = ''] = backupCodes;
    const verify = async () => {
      const pending = cookiesOf(await open.server.inject(signInAs('huyen-140', password)));
      return post('/two-factor/verify-backup-code', { code }, pending);
    };
    expect((await verify()).statusCode).toBe(200);
    expect(await entries('account-huyen-140')).toContain('secondFactor.CHANGE');
    expect((await verify()).json()).toMatchObject({ code: 'WRONG_CODE' });
  });

  it('is guessed at five times for one password, and no more', async () => {
    await enable('huyen-141');
    const pending = cookiesOf(await open.server.inject(signInAs('huyen-141', password)));
    const codes: string[] = [];
    for (let guess = 0; guess < 6; guess++) {
      const told = await post('/two-factor/verify-totp', { code: '123456' }, pending);
      codes.push(told.json<{ code: string }>().code);
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'WRONG_CODE'), 'CHALLENGE_OVER']);
  });

  it('is put on record with everything but its secrets, under the name of who did it', async () => {
    const { cookie } = await enable('tinh');
    const off = await post('/two-factor/disable', { password }, cookie);
    expect(off.statusCode).toBe(200);
    expect(await entries('account-tinh')).toEqual([
      'session.BEGIN',
      'secondFactor.CREATE',
      'account.CHANGE',
      'secondFactor.CHANGE',
      'account.CHANGE',
      'secondFactor.DELETE',
    ]);
    const told = await open.db.prisma.auditEntry.findMany({
      where: { subjectType: 'SecondFactor' },
    });
    expect(JSON.stringify(told.map(({ before, after }) => [before, after]))).not.toMatch(
      /"secret":(?!"changed")|"backup_codes":(?!"changed")/,
    );
  });

  it('is not switched off with a wrong password', async () => {
    const { cookie } = await enable('tinh2');
    const told = await post('/two-factor/disable', { password: 'sai mật khẩu' }, cookie);
    expect(told.json()).toMatchObject({ code: 'WRONG_PASSWORD' });
    expect(await units(cookie)).toMatchObject({ units: { totalCount: 183 } });
  });
});

describe('one’s own password', () => {
  it('is changed by who knows it, and everybody else is signed out', async () => {
    const other = await open.signIn('xa-04507');
    const cookie = await open.signIn('xa-04507');
    const change = (currentPassword: string, newPassword: string) =>
      post('/change-password', { currentPassword, newPassword }, cookie);

    expect((await change('sai mật khẩu', 'mat-khau-moi-2023')).json()).toMatchObject({
      code: 'WRONG_PASSWORD',
    });
    expect((await change(password, 'ngắn')).json()).toMatchObject({ code: 'PASSWORD_LENGTH' });
    const changed = await change(password, 'mat-khau-moi-2023');
    expect(changed.statusCode).toBe(200);

    expect((await open.ask(other, '{ viewer { id } }')).statusCode).toBe(401);
    expect((await open.ask(cookieOf(changed), '{ viewer { id } }')).statusCode).toBe(200);
    expect((await open.server.inject(signInAs('xa-04507', password))).statusCode).toBe(401);
    expect(await entries('account-xa-04507')).toContain('credential.CHANGE');
  });

  it.each(['/change-password', '/two-factor/enable', '/two-factor/disable'])(
    'is nobody’s business who is not signed in: %s',
    async (path) => {
      expect((await post(path, { password })).statusCode).toBe(401);
    },
  );
});
