import { ClientError, execute, toClientError } from '@phoihop/client';
import { viewerQuery } from '@phoihop/client/access';
import type { AuthProvider } from 'ra-core';
import { forgetScope } from '../scope/remembered.ts';
import { currentClient, renewClient } from './client.ts';
import { rememberedLanguage } from './i18n-provider.ts';

export interface SignInParams {
  readonly username: string;
  readonly password: string;
}

/** People sign in over the service's own addresses; the session is a cookie that scripts cannot read. */
export const authProvider: AuthProvider = {
  async login(params: SignInParams) {
    await post('/api/auth/sign-in/username', params);
    forgetScope();
    renewClient();
  },
  async logout() {
    // A session that has already ended is signed out all the same.
    await post('/api/auth/sign-out', {}).catch(() => undefined);
    forgetScope();
    renewClient();
  },
  async checkAuth() {
    try {
      await execute(currentClient(), viewerQuery, {});
    } catch (failure) {
      // A server out of reach is no reason to send anybody away from what they are typing.
      if (toClientError(failure).code === 'UNAUTHENTICATED') throw failure;
    }
  },
  async checkError(failure) {
    const error = toClientError(failure);
    if (error.code === 'UNAUTHENTICATED') throw error;
  },
  async getIdentity() {
    const { viewer } = await execute(currentClient(), viewerQuery, {});
    return { id: viewer.id, fullName: viewer.name };
  },
  async getPermissions() {
    const { viewer } = await execute(currentClient(), viewerQuery, {});
    return viewer.grants;
  },
};

async function post(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', 'accept-language': rememberedLanguage() };
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers,
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new ClientError({ code: 'NETWORK', message: String(cause), cause });
  });
  if (response.ok) return;
  const told = (await response.json().catch(() => ({}))) as { message?: string };
  const isRefused = response.status < 500;
  throw new ClientError({
    code: isRefused ? 'UNAUTHENTICATED' : 'INTERNAL',
    message: told.message ?? '',
    requestId: response.headers.get('x-request-id'),
  });
}
