import { createHash, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { addDays } from '@phoihop/domain/dates';
import {
  decideName,
  decideToken,
  decideTokenMaker,
  tokenDaysMax,
  type TokenScope as Scope,
} from '@phoihop/domain/access';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import { dayInVietnam, startOfDay } from '../../business-date.ts';
import { describedBy } from '../described-by.ts';
import { rowId } from '../global-id.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { loadKeptAccount } from './account-row.ts';
import { acting } from './acting.ts';

export interface TokenRow {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly scopes: Scope[];
  readonly addresses: string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly lastUsedAddress: string | null;
}

export const loadTokensOf = batched<TokenRow[]>(async ({ db }, accountIds) => {
  const rows = await db.prisma.machineToken.findMany({
    where: { accountId: { in: [...accountIds] } },
    orderBy: { createdAt: 'desc' },
    omit: { secretHash: true },
  });
  return groupBy(rows, (row) => row.accountId);
});

const TokenScope = builder.enumType('TokenScope', {
  description: 'What a token is for.',
  values: describedBy<Scope>({
    READ: 'Reads all that its account may read.',
    SIGNINGS_WRITE:
      'Writes signings, makes moves on them, and keeps the posts that sign, as its account may.',
    REPORTS_WRITE:
      'Enters figures, sends tables of them, and makes moves on their sheets, as its account may.',
  }),
});

export const Token = builder.objectRef<TokenRow>('Token').implement({
  description: 'By what a program signs in for an account: never wider than the account.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the token.' }),
    name: t.exposeString('name', { description: 'What it is for, in its owner’s words.' }),
    scopes: t.expose('scopes', { type: [TokenScope], description: 'What it may do.' }),
    addresses: t.exposeStringList('addresses', {
      description: 'The addresses it may come from; none for any.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute.',
    }),
    lastUsedAddress: t.exposeString('lastUsedAddress', {
      nullable: true,
      description: 'From which address it was last used.',
    }),
  }),
});

const CreatedToken = builder
  .objectRef<{ token: TokenRow; secret: string }>('CreatedToken')
  .implement({
    description: 'A new token with its secret, which is shown this once.',
    fields: (t) => ({
      token: t.expose('token', { type: Token, description: 'The token.' }),
      secret: t.exposeString('secret', {
        description: 'What the program sends: `Authorization: Bearer …`.',
      }),
    }),
  });

const CreateTokenInput = builder.inputType('CreateTokenInput', {
  description: 'A token that is to be made, for the viewer’s own account.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for.' }),
    scopes: t.field({ type: [TokenScope], required: true, description: 'What it may do.' }),
    lastDay: t.field({
      type: 'Date',
      required: true,
      description: 'The last day on which it is good, within a year.',
    }),
    addresses: t.stringList({ description: 'The addresses it may come from; none for any.' }),
  }),
});

builder.mutationFields((t) => ({
  createToken: t.field({
    type: CreatedToken,
    description: 'Makes a token for the viewer’s own account; its secret is shown this once.',
    errors: {
      types: [RefusedError],
      union: { name: 'CreateTokenResult', description: 'The token, or why it was not made.' },
    },
    args: {
      input: t.arg({ type: CreateTokenInput, required: true, description: 'What is to be made.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { actor, now, isMachine } = context;
      settle(decideTokenMaker(actor, isMachine));
      const today = dayInVietnam(now());
      const latest = addDays(today, tokenDaysMax);
      const addresses = input.addresses ?? [];
      settle(decideToken({ ...input, addresses }, { today, latest }));
      const name = settle(decideName(input.name));
      const wrong = addresses.find((address) => isIP(address) === 0);
      if (wrong !== undefined) {
        throw refused('INVALID_INPUT', { what: 'addresses', text: wrong, hint: 'addressForm' });
      }
      const secret = randomBytes(32).toString('base64url');
      const token = await changing(context, async (tx) => {
        await acting(tx, context);
        return tx.machineToken.create({
          data: {
            accountId: actor.id,
            name,
            secretHash: createHash('sha256').update(secret).digest(),
            scopes: [...new Set(input.scopes)],
            addresses,
            createdAt: now(),
            expiresAt: startOfDay(addDays(input.lastDay, 1)),
          },
          omit: { secretHash: true },
        });
      });
      return { token, secret: `phoihop_${token.id.replaceAll('-', '')}.${secret}` };
    },
  }),
  revokeToken: t.field({
    type: Token,
    description: 'Takes a token back: the viewer’s own, or that of an account the viewer keeps.',
    errors: {
      types: [RefusedError],
      union: { name: 'RevokeTokenResult', description: 'The token, or why it was not taken back.' },
    },
    args: { id: t.arg.id({ required: true, description: 'The token.' }) },
    resolve: async (_root, { id }, context) => {
      const key = rowId('Token', id);
      const where = { id: key ?? '' };
      const omit = { secretHash: true } as const;
      const found = key && (await context.db.prisma.machineToken.findUnique({ where, omit }));
      const isOwn = found && found.accountId === context.actor.id;
      if (!found || !(isOwn || (await loadKeptAccount(context, found.accountId)))) {
        throw refused('NOT_FOUND', { what: 'token', text: id });
      }
      if (found.revokedAt) return found;
      return changing(context, async (tx) => {
        await acting(tx, context);
        return tx.machineToken.update({ where, data: { revokedAt: context.now() }, omit });
      });
    },
  }),
}));
