import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A provider of identities on this machine: whatever name is typed at it is believed. */
export interface IdentityProvider {
  readonly issuer: string;
  /** What it calls a subject; the subject itself unless something stands here. */
  readonly names: Map<string, string>;
  /** Signs in there, as a person in a browser would, and answers where the browser is sent in the end. */
  readonly signIn: (url: string, username: string) => Promise<URL>;
  readonly close: () => Promise<void>;
}

export const client = { clientId: 'phoihop', clientSecret: 'a secret of the provider and us' };

export async function openIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const names = new Map<string, string>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
      },
    ],
    claims: { profile: ['preferred_username'] },
    cookies: { keys: ['a key of the tests'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: names.get(id) ?? id }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    names,
    signIn: (url, username) => browse(issuer, url, username),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function browse(issuer: string, url: string, username: string): Promise<URL> {
  const jar = new Map<string, string>();
  const visit = async (at: URL, form?: Record<string, string>): Promise<URL> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    return location === null ? at : visitNext(new URL(location, at));
  };
  const visitNext = (next: URL) => (next.origin === issuer ? visit(next) : next);
  // It asks who somebody is, then whether that may be told.
  const asked = await visit(new URL(url));
  const told = await visit(asked, { prompt: 'login', login: username, password: 'any' });
  return told.origin === issuer ? visit(told, { prompt: 'consent' }) : told;
}
