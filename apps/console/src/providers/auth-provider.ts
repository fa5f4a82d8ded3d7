import { execute, toClientError } from '@phoihop/client';
import { viewerQuery } from '@phoihop/client/access';
import type { AuthProvider } from 'ra-core';
import { forgetScope } from '../scope/remembered.ts';
import { currentClient, renewClient } from './client.ts';
import { postAuth } from './post-auth.ts';

export type SignInParams = Passwords | Codes;

interface Passwords {
  readonly username: string;
  readonly password: string;
}

/** What is asked for after the password, where an account has a second factor. */
interface Codes {
  readonly code: string;
  readonly isRecovery: boolean;
}

/** The password was right, and a code is asked for before anybody is signed in. */
export class CodeNeeded extends Error {
  override readonly name = 'CodeNeeded';
}

/** People sign in over the service's own addresses; the session is a cookie that scripts cannot read. */
export const authProvider: AuthProvider = {
  async login(params: SignInParams) {
    const { twoFactorRedirect } = await postAuth<{ twoFactorRedirect?: boolean }>(
      pathOf(params),
      params,
    );
    if (twoFactorRedirect === true) throw new CodeNeeded();
    forgetScope();
    renewClient();
  },
  async logout() {
    // A session that has already ended is signed out all the same.
    await postAuth('/sign-out', {}).catch(() => undefined);
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

function pathOf(params: SignInParams): string {
  if ('password' in params) return '/sign-in/username';
  return params.isRecovery ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
}
