/** Accounts are made, given new passwords and signed out by those who keep them. */
import { randomUUID } from 'node:crypto';
import { decideAccountChange, decideName, decideUsername } from '@phoihop/domain/access';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { getAccount, settleAccountChange, type AccountRow } from './account-row.ts';
import { Account } from './account.ts';
import { acting } from './acting.ts';
import { newPassword } from './new-password.ts';

const AccountWithPassword = builder
  .objectRef<{ account: AccountRow; password: string }>('AccountWithPassword')
  .implement({
    description: 'An account with a new password, which is shown this once.',
    fields: (t) => ({
      account: t.expose('account', { type: Account, description: 'The account.' }),
      password: t.exposeString('password', {
        description: 'What it signs in with until its holder sets another.',
      }),
    }),
  });

builder.mutationFields((t) => ({
  createAccount: t.field({
    type: AccountWithPassword,
    description: 'Makes an account, which holds nothing yet; its password is shown this once.',
    errors: {
      types: [RefusedError],
      union: { name: 'CreateAccountResult', description: 'The account, or why it was not made.' },
    },
    args: {
      username: t.arg.string({ required: true, description: 'The name it signs in by.' }),
      name: t.arg.string({ required: true, description: 'Whom it stands for: an official role.' }),
    },
    resolve: async (_root, args, context) => {
      const username = args.username.trim();
      const id = randomUUID();
      settle(decideAccountChange(context.actor, id, []));
      settle(decideUsername(username));
      const name = settle(decideName(args.name));
      const password = newPassword();
      const hash = await context.hashPassword(password);
      const account = await changing(
        context,
        async (tx) => {
          await acting(tx, context);
          const made = await tx.account.create({
            data: {
              id,
              username,
              displayUsername: username,
              name,
              // Nobody is written to: `.invalid` is reserved, and no letter can ever leave for it.
              email: `${username}@phoihop.invalid`,
            },
          });
          await tx.credential.create({
            data: {
              id: randomUUID(),
              holderId: id,
              providerId: 'credential',
              providerAccountId: id,
              password: hash,
            },
          });
          return made;
        },
        { exists: 'usernameTaken', what: 'username' },
      );
      return { account, password };
    },
  }),
  resetPassword: t.field({
    type: AccountWithPassword,
    description:
      'Gives an account a new password, shown this once, takes away every other way to sign in, and signs it out everywhere.',
    errors: {
      types: [RefusedError],
      union: { name: 'ResetPasswordResult', description: 'The password, or why there is none.' },
    },
    args: { account: t.arg.string({ required: true, description: 'Its id or user name.' }) },
    resolve: async (_root, args, context) => {
      const account = await getAccount(context, args.account);
      await settleAccountChange(context, account.id);
      const password = newPassword();
      const hash = await context.hashPassword(password);
      await changing(context, async (tx) => {
        await acting(tx, context);
        await tx.credential.updateMany({
          where: { holderId: account.id, providerId: 'credential' },
          data: { password: hash },
        });
        await tx.credential.deleteMany({
          where: { holderId: account.id, providerId: { not: 'credential' } },
        });
        await tx.session.deleteMany({ where: { accountId: account.id } });
      });
      return { account, password };
    },
  }),
}));
