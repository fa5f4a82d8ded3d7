import { randomUUID } from 'node:crypto';
import type { Database } from '@phoihop/database';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';

/** A provider of identities by whose word people may sign in: OpenID Connect, with the code flow and PKCE. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people know it by; it stands on the button. */
  readonly name: string;
  /** The claim that names the account: the name it signs in by here. */
  readonly usernameClaim: string;
}

/** By what name the provider is known in our own addresses and tables. */
const oidcProvider = 'oidc';

/**
 * Signs people in by the provider's word.
 *
 * @remarks It makes no accounts: who has none here is refused. The claim finds the account the first time; from then on the
 * provider's own lasting subject does. What the provider asks for besides a password is its own affair: our second factor
 * is not asked of whom it vouches for.
 */
export function foreignSignIn(
  { issuer, clientId, clientSecret, usernameClaim }: OidcSettings,
  { prisma }: Pick<Database, 'prisma'>,
) {
  return genericOAuth({
    config: [
      {
        providerId: oidcProvider,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ['openid', 'profile'],
        pkce: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
        mapProfileToUser: async (profile) => {
          const named = profile[usernameClaim];
          const username = typeof named === 'string' ? named.trim().toLowerCase() : '';
          const account = await prisma.account.findUnique({ where: { username } });
          // The library finds accounts by their address; a name nobody has leads to none.
          return {
            email: account?.email ?? `${randomUUID()}@phoihop.invalid`,
            emailVerified: true,
          };
        },
      },
    ],
  });
}

/** The provider is trusted to say which account somebody has, and nobody else is. */
export const linking = { enabled: true, trustedProviders: [oidcProvider] };

/** Whether somebody else already comes in to the account by the provider: names change hands there, subjects do not. */
export async function isLinkedAlready(
  { prisma }: Pick<Database, 'prisma'>,
  { providerId, userId }: { readonly providerId: string; readonly userId: string },
): Promise<boolean> {
  if (providerId !== oidcProvider) return false;
  return (await prisma.credential.count({ where: { holderId: userId, providerId } })) > 0;
}
