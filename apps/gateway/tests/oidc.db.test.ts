import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, openIdentityProvider, type IdentityProvider } from './identity-provider.ts';
import { cookieOf, here, openServer, type OpenServer } from './open-server.ts';

let provider: IdentityProvider;
let open: OpenServer;
beforeAll(async () => {
  provider = await openIdentityProvider('http://127.0.0.1:4000/api/auth/callback/oidc');
  open = await openServer({
    oidc: {
      issuer: provider.issuer,
      ...client,
      name: 'Cổng xác thực tỉnh',
      usernameClaim: 'preferred_username',
    },
  });
});
afterAll(async () => {
  await open.close();
  await provider.close();
});

async function signIn(username: string) {
  const begun = await open.server.inject({
    method: 'POST',
    url: '/api/auth/sign-in/social',
    headers: here,
    payload: { provider: 'oidc', callbackURL: '/', errorCallbackURL: '/login' },
  });
  const { url } = begun.json<{ url: string }>();
  const back = await provider.signIn(url, username);
  return open.server.inject({
    method: 'GET',
    url: `${back.pathname}${back.search}`,
    headers: { ...here, cookie: cookieOf(begun) },
  });
}

describe('signing in by another’s word', () => {
  it('is offered where it is set up', async () => {
    const ways = await open.server.inject({ url: '/api/auth/ways', headers: here });
    expect(ways.json()).toEqual({ foreign: 'Cổng xác thực tỉnh' });
  });

  it('opens the account that the provider names, again by its lasting subject', async () => {
    for (const name of ['huyen-138', 'ten-moi']) {
      // Names change hands; the subject is the same for good.
      provider.names.set('subject-7', name);
      const response = await signIn('subject-7');
      expect([response.statusCode, response.headers.location]).toEqual([302, '/']);
      const told = await open.ask(cookieOf(response), '{ viewer { username } }');
      expect(told.json()).toMatchObject({ data: { viewer: { username: 'huyen-138' } } });
    }
    const kept = await open.db.prisma.credential.findMany({ where: { providerId: 'oidc' } });
    expect(kept).toEqual([
      expect.objectContaining({
        holderId: 'account-huyen-138',
        providerAccountId: 'subject-7',
        accessToken: null,
        refreshToken: null,
        idToken: null,
      }),
    ]);
  });

  it('is on record, as the link to the account is', async () => {
    const entries = await open.db.prisma.auditEntry.findMany({
      where: { OR: [{ subjectType: 'Session' }, { subjectType: 'Credential' }] },
      orderBy: { id: 'asc' },
    });
    expect(entries.slice(-3).map(({ action, actorId }) => [action, actorId])).toEqual([
      ['credential.CREATE', 'system'],
      ['session.BEGIN', 'account-huyen-138'],
      ['session.BEGIN', 'account-huyen-138'],
    ]);
  });

  it('leads nobody else to an account that somebody comes in to already', async () => {
    provider.names.set('subject-8', 'huyen-138');
    const response = await signIn('subject-8');

    expect(response.headers.location).toMatch(/^\/login\?error=unable_to_link_account/);
    expect(cookieOf(response)).not.toContain('session_token=');
  });

  it('is taken away where a password is reset, on record', async () => {
    const keeper = await open.signIn('quantri');
    await open.ask(keeper, 'mutation { resetPassword(account: "huyen-138") { __typename } }');

    expect(await open.db.prisma.credential.count({ where: { providerId: 'oidc' } })).toBe(0);
    const [last] = await open.db.prisma.auditEntry.findMany({
      where: { action: 'credential.DELETE' },
    });
    expect(last).toMatchObject({ actorName: 'Quản trị', before: { provider_id: 'oidc' } });
  });

  it('makes no account for who has none here', async () => {
    const before = await open.db.prisma.account.count();
    const response = await signIn('nguoi-la');

    expect(response.headers.location).toMatch(/^\/login\?error=/);
    expect(cookieOf(response)).not.toContain('session_token=');
    expect(await open.db.prisma.account.count()).toBe(before);
  });

  it('is refused with a state that nobody began', async () => {
    const response = await open.server.inject({
      url: '/api/auth/callback/oidc?code=x&state=y',
      headers: here,
    });
    expect(response.headers.location).toContain('error=');
    expect(cookieOf(response)).not.toContain('session_token=');
  });
});
