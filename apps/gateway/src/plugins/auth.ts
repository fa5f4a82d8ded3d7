import type { Database } from '@phoihop/database';
import { betterAuth } from 'better-auth/minimal';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { username } from 'better-auth/plugins/username';
import type { FastifyBaseLogger } from 'fastify';
import { signInLimit } from './sign-in-limit.ts';

/** Where the sign-in library answers. */
export const authPath = '/api/auth';

/** Carries the address of who asks to the sign-in library; whatever a client puts there is dropped. */
export const addressHeader = 'x-phoihop-address';

/** What the sign-in library needs of its surroundings. */
export interface AuthOptions {
  readonly db: Database;
  readonly secret: string;
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly log: FastifyBaseLogger;
}

/** Sets up the sign-in library on our tables. */
export function createAuth({ db, secret, baseUrl, now, log }: AuthOptions) {
  return betterAuth({
    baseURL: baseUrl,
    basePath: authPath,
    secret,
    database: prismaAdapter(db.prisma, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, disableSignUp: true },
    // Its own rule allows no hyphen, and `huyen-138` has one.
    plugins: [username({ usernameValidator: (name) => /^[a-z0-9][a-z0-9._-]*$/i.test(name) })],
    user: { modelName: 'account' },
    session: { fields: { userId: 'accountId' } },
    account: {
      modelName: 'credential',
      fields: { userId: 'accountId', accountId: 'providerAccountId' },
    },
    rateLimit: {
      enabled: true,
      customStorage: signInLimit(db, now),
      customRules: {
        '/sign-in/username': { window: 10, max: 20 },
        '/sign-out': false,
        '/get-session': false,
      },
    },
    advanced: {
      cookiePrefix: 'phoihop',
      useSecureCookies: baseUrl.startsWith('https:'),
      // Host and Origin are checked before anything reaches the library, and more strictly.
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    logger: {
      // A wrong password is a warning to the library and daily life to us.
      level: 'error',
      log: (_level, message, ...details: unknown[]) => log.error({ details }, message),
    },
    telemetry: { enabled: false },
  });
}

export type Auth = ReturnType<typeof createAuth>;
