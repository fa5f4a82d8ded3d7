import type { Database } from '@phoihop/database';
import { betterAuth } from 'better-auth/minimal';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import type { FastifyBaseLogger } from 'fastify';
import { passwordLength } from '@phoihop/domain/access';
import { foreignSignIn, isLinkedAlready, linking, type OidcSettings } from './oidc.ts';
import { signInLimit } from './sign-in-limit.ts';

/** Where the sign-in library answers. */
export const authPath = '/api/auth';

/** Carries the address of who asks to the sign-in library; whatever a client puts there is dropped. */
export const addressHeader = 'x-phoihop-address';

/** What the sign-in library needs of its surroundings. */
export interface AuthOptions {
  readonly db: Database;
  /** The client that the library writes by. */
  readonly client: Database['prisma'];
  /** Where else people may sign in; nowhere unless given. */
  readonly oidc?: OidcSettings | undefined;
  readonly secret: string;
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly log: FastifyBaseLogger;
}

const noTokens = { accessToken: null, refreshToken: null, idToken: null };

/** Sets up the sign-in library on our tables. */
export function createAuth({ db, client, oidc, secret, baseUrl, now, log }: AuthOptions) {
  return betterAuth({
    appName: 'phoihop',
    baseURL: baseUrl,
    basePath: authPath,
    secret,
    database: prismaAdapter(client, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    // Its own rule allows no hyphen, and `huyen-138` has one.
    plugins: [
      username({ usernameValidator: (name) => /^[a-z0-9][a-z0-9._-]*$/i.test(name) }),
      twoFactor({
        issuer: 'phoihop',
        // Nobody's device is trusted: office machines are shared.
        trustDeviceMaxAge: 1,
        schema: { twoFactor: { modelName: 'secondFactor', fields: { userId: 'accountId' } } },
      }),
      ...(oidc ? [foreignSignIn(oidc, db)] : []),
    ],
    user: { modelName: 'account' },
    session: { fields: { userId: 'accountId' } },
    account: {
      modelName: 'credential',
      fields: { userId: 'holderId', accountId: 'providerAccountId' },
      accountLinking: linking,
      updateAccountOnSignIn: false,
    },
    databaseHooks: {
      account: {
        create: {
          // Who somebody is is all that the provider is asked: what it would let us do there is not kept.
          before: async (credential) =>
            (await isLinkedAlready(db, credential))
              ? false
              : { data: { ...credential, ...noTokens } },
        },
      },
    },
    onAPIError: { errorURL: '/login' },
    rateLimit: {
      enabled: true,
      customStorage: signInLimit(db, now),
      customRules: {
        '/sign-in/*': { window: 10, max: 20 },
        '/two-factor/*': { window: 10, max: 20 },
        '/change-password': { window: 10, max: 20 },
        '/callback/*': { window: 10, max: 20 },
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
