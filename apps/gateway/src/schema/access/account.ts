/** Accounts in the graph: for those who keep them. */
import { keepsAccounts } from '@phoihop/domain/access';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { page } from '../page.ts';
import { refused } from '../refused-error.ts';
import { accountMatches, getAccount, listAccounts, type AccountRow } from './account-row.ts';
import { loadDelegationsOf } from './delegation-row.ts';
import { Delegation } from './delegation.ts';
import { Grant, loadGrantsOf } from './grant.ts';
import { loadTokensOf, Token } from './token.ts';

export interface SessionRow {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly expiresAt: Date;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** The sessions of accounts that have not ended, the latest first. */
export const loadSessionsOf = batched<SessionRow[]>(async ({ db, now }, accountIds) => {
  const rows = await db.prisma.session.findMany({
    where: { accountId: { in: [...accountIds] }, expiresAt: { gt: now() } },
    orderBy: { createdAt: 'desc' },
    omit: { token: true },
  });
  return groupBy(rows, (row) => row.accountId);
});

export const Session = builder.objectRef<SessionRow>('Session').implement({
  description: 'A signed-in browser.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the session.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends by itself.' }),
    address: t.exposeString('ipAddress', {
      nullable: true,
      description: 'The address it was begun from.',
    }),
    userAgent: t.exposeString('userAgent', { nullable: true, description: 'What browser it is.' }),
    isCurrent: t.boolean({
      description: 'Whether it is the one that asks.',
      resolve: ({ id }, _args, { sessionId }) => id === sessionId,
    }),
  }),
});

export const Account = builder.objectRef<AccountRow>('Account').implement({
  description: 'Who signs in: an official role’s account, not a private person’s record.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the account.' }),
    username: t.exposeString('username', { description: 'The name it signs in by.' }),
    name: t.exposeString('name', { description: 'Whom it stands for.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    hasSecondFactor: t.boolean({
      description: 'Whether signing in asks for more than a password.',
      resolve: ({ twoFactorEnabled }) => twoFactorEnabled === true,
    }),
    grants: t.field({
      type: [Grant],
      description: 'All it was ever granted, the latest first.',
      resolve: async ({ id }, _args, context) => (await loadGrantsOf(context, id)) ?? [],
    }),
    delegations: t.field({
      type: [Delegation],
      description: 'What it has lent and been lent, the latest first.',
      resolve: async ({ id }, _args, context) => (await loadDelegationsOf(context, id)) ?? [],
    }),
    sessions: t.field({
      type: [Session],
      description: 'Where it is signed in now.',
      resolve: async ({ id }, _args, context) => (await loadSessionsOf(context, id)) ?? [],
    }),
    tokens: t.field({
      type: [Token],
      description: 'The tokens its programs sign in by.',
      resolve: async ({ id }, _args, context) => (await loadTokensOf(context, id)) ?? [],
    }),
  }),
});

const AccountConnection = builder.connectionObject(
  { type: Account, name: 'AccountConnection', description: 'A list of accounts.' },
  { name: 'AccountEdge', description: 'An account in a list.' },
);

builder.queryFields((t) => ({
  accounts: t.connection(
    {
      type: Account,
      description: 'The accounts the viewer keeps, by name; FORBIDDEN for whoever keeps none.',
      args: { search: t.arg.string({ description: 'Part of a name or user name.' }) },
      resolve: async (_root, { search, ...asked }, context, info) => {
        if (!keepsAccounts(context.actor.grants)) throw refused('FORBIDDEN');
        return page(listAccounts(context, search ? accountMatches(search) : null), asked, info);
      },
    },
    AccountConnection,
  ),
  account: t.field({
    type: Account,
    nullable: true,
    description: 'One account that the viewer keeps, by its id or the name it signs in by.',
    args: { id: t.arg.id({ required: true, description: 'Id or user name.' }) },
    resolve: (_root, { id }, context) => {
      if (!keepsAccounts(context.actor.grants)) throw refused('FORBIDDEN');
      return getAccount(context, id);
    },
  }),
}));
