/** Sessions are ended, and a lost second factor taken off, by whose they are and by who keeps the account. */
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import { refused, RefusedError } from '../refused-error.ts';
import { getAccount, loadKeptAccount, settleAccountChange } from './account-row.ts';
import { Account, Session } from './account.ts';
import { acting } from './acting.ts';

builder.mutationFields((t) => ({
  endSessions: t.field({
    type: Account,
    description: 'Signs an account out everywhere.',
    errors: {
      types: [RefusedError],
      union: { name: 'EndSessionsResult', description: 'The account, or why it stays signed in.' },
    },
    args: { account: t.arg.string({ required: true, description: 'Its id or user name.' }) },
    resolve: async (_root, args, context) => {
      const account = await getAccount(context, args.account);
      await settleAccountChange(context, account.id);
      await changing(context, async (tx) => {
        await tx.session.deleteMany({ where: { accountId: account.id } });
        await recordAudit(tx, context, {
          action: 'session.END',
          subjectType: 'Session',
          subjectId: account.id,
          after: { account: account.username },
        });
      });
      return account;
    },
  }),
  endSession: t.field({
    type: Session,
    description: 'Signs one browser out: the viewer’s own, or one of an account the viewer keeps.',
    errors: {
      types: [RefusedError],
      union: { name: 'EndSessionResult', description: 'The session as it was, or why it goes on.' },
    },
    args: { id: t.arg.id({ required: true, description: 'The session.' }) },
    resolve: async (_root, { id }, context) => {
      const where = { id };
      const found = await context.db.prisma.session.findUnique({ where, omit: { token: true } });
      const isOwn = found?.accountId === context.actor.id && !context.isMachine;
      if (!found || !(isOwn || (await loadKeptAccount(context, found.accountId)))) {
        throw refused('NOT_FOUND', { what: 'session', text: id });
      }
      await changing(context, async (tx) => {
        await tx.session.deleteMany({ where });
        await recordAudit(tx, context, {
          action: 'session.END',
          subjectType: 'Session',
          subjectId: found.accountId,
          after: { address: found.ipAddress },
        });
      });
      return found;
    },
  }),
  resetSecondFactor: t.field({
    type: Account,
    description: 'Takes a lost second factor off an account, and signs it out everywhere.',
    errors: {
      types: [RefusedError],
      union: { name: 'ResetSecondFactorResult', description: 'The account, or why it keeps it.' },
    },
    args: { account: t.arg.string({ required: true, description: 'Its id or user name.' }) },
    resolve: async (_root, args, context) => {
      const account = await getAccount(context, args.account);
      await settleAccountChange(context, account.id);
      await changing(context, async (tx) => {
        await acting(tx, context);
        await tx.secondFactor.deleteMany({ where: { accountId: account.id } });
        await tx.account.update({ where: { id: account.id }, data: { twoFactorEnabled: false } });
        await tx.session.deleteMany({ where: { accountId: account.id } });
      });
      return account;
    },
  }),
}));
