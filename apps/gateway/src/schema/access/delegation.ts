/** Delegations: a grant lent to another account for some days. */
import { decideDelegation } from '@phoihop/domain/access';
import { dayInVietnam, startOfDay } from '../../business-date.ts';
import { addDays } from '@phoihop/domain/dates';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import type { Context } from '../context.ts';
import { rowId } from '../global-id.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { loadAccountName } from './account-name.ts';
import { loadKeptAccount } from './account-row.ts';
import { acting } from './acting.ts';
import type { DelegationRow } from './delegation-row.ts';
import { Grant } from './grant.ts';
import { holdsAt } from './interval.ts';

export const Delegation = builder.objectRef<DelegationRow>('Delegation').implement({
  description: 'A grant lent to another account for some days, with the reason.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the delegation.' }),
    grant: t.expose('grant', { type: Grant, description: 'What is lent.' }),
    from: t.string({
      nullable: true,
      description: 'Who lends it.',
      resolve: ({ grant }, _args, context) => loadAccountName(context, grant.accountId),
    }),
    fromId: t.id({
      description: 'The account that lends it.',
      resolve: ({ grant }) => grant.accountId,
    }),
    to: t.string({
      nullable: true,
      description: 'To whom it is lent.',
      resolve: ({ accountId }, _args, context) => loadAccountName(context, accountId),
    }),
    isGiven: t.boolean({
      description: 'Whether it is the viewer who lends it.',
      resolve: ({ grant }, _args, { actor }) => grant.accountId === actor.id,
    }),
    validFrom: t.expose('validFrom', { type: 'DateTime', description: 'Since when it holds.' }),
    validTo: t.expose('validTo', { type: 'DateTime', description: 'When it ended or will end.' }),
    isOver: t.boolean({
      description: 'Whether it has ended, or was taken back before it began.',
      resolve: ({ validTo }, _args, { now }) => validTo <= now(),
    }),
    reason: t.exposeString('reason', { description: 'Why it was lent.' }),
    holds: t.boolean({
      description: 'Whether it holds at this moment, and what it lends with it.',
      resolve: (row, _args, { now }) => holdsAt(row, now()) && holdsAt(row.grant, now()),
    }),
  }),
});

const DelegateGrantInput = builder.inputType('DelegateGrantInput', {
  description: 'A grant of the viewer’s own that is to be lent.',
  fields: (t) => ({
    grant: t.id({ required: true, description: 'The grant: one of the viewer’s own.' }),
    to: t.string({ required: true, description: 'To whom: the name the account signs in by.' }),
    firstDay: t.field({ type: 'Date', description: 'Its first day; today unless given.' }),
    lastDay: t.field({ type: 'Date', required: true, description: 'Its last day, in a year.' }),
    reason: t.string({ required: true, description: 'Why; it stays on record.' }),
  }),
});

builder.mutationFields((t) => ({
  delegateGrant: t.field({
    type: Delegation,
    description: 'Lends a grant of the viewer’s own to another account for some days.',
    errors: {
      types: [RefusedError],
      union: { name: 'DelegateGrantResult', description: 'The delegation, or why there is none.' },
    },
    args: {
      input: t.arg({ type: DelegateGrantInput, required: true, description: 'What is lent.' }),
    },
    resolve: async (_root, { input }, context) => {
      const grant = await findOwnGrant(context, input.grant);
      const to = await context.db.prisma.account.findUnique({
        where: { username: input.to.trim().toLowerCase() },
        select: { id: true },
      });
      if (!to) throw refused('NOT_FOUND', { what: 'account', text: input.to });
      const { lastDay } = input;
      const today = dayInVietnam(context.now());
      const firstDay = input.firstDay ?? today;
      const reason = settle(
        decideDelegation(
          {
            role: grant.role,
            delegatorId: context.actor.id,
            delegateId: to.id,
            firstDay,
            lastDay,
            reason: input.reason,
          },
          today,
        ),
      );
      return changing(
        context,
        async (tx) => {
          await acting(tx, context);
          return tx.delegation.create({
            data: {
              grantId: grant.id,
              accountId: to.id,
              validFrom: firstDay === today ? context.now() : startOfDay(firstDay),
              validTo: startOfDay(addDays(lastDay, 1)),
              reason,
            },
            include: { grant: true },
          });
        },
        { exists: 'delegation', what: 'to' },
      );
    },
  }),
  endDelegation: t.field({
    type: Delegation,
    description:
      'Ends a delegation now: by who lent it, by who was lent it, or by who keeps the account that lent it.',
    errors: {
      types: [RefusedError],
      union: { name: 'EndDelegationResult', description: 'The delegation, or why it goes on.' },
    },
    args: { id: t.arg.id({ required: true, description: 'The delegation.' }) },
    resolve: async (_root, { id }, context) => {
      const found = await findDelegation(context, id);
      const now = context.now();
      if (found.validTo <= now) return found;
      // One that is taken back before it begins has held for no time at all.
      const end = new Date(Math.max(now.getTime(), found.validFrom.getTime()));
      return changing(context, async (tx) => {
        await acting(tx, context);
        return tx.delegation.update({
          where: { id: found.id },
          data: { validTo: end },
          include: { grant: true },
        });
      });
    },
  }),
}));

/** A grant of the viewer's own that holds; what others were granted, or lent him, is not there. */
async function findOwnGrant({ db, actor, now, isMachine }: Context, id: string) {
  if (isMachine) throw refused('FORBIDDEN');
  const key = rowId('Grant', id);
  const grant = key && (await db.prisma.grant.findUnique({ where: { id: key } }));
  const isHeld =
    grant &&
    actor.grants.some(
      ({ role, unitId, delegatorId }) =>
        role === grant.role && unitId === grant.unitId && !delegatorId,
    );
  // Nor what waits for a second factor: nobody lends what does not hold for himself.
  if (!grant || grant.accountId !== actor.id || !isHeld || !holdsAt(grant, now())) {
    throw refused('NOT_FOUND', { what: 'grant', text: id });
  }
  return grant;
}

async function findDelegation(context: Context, id: string): Promise<DelegationRow> {
  const key = rowId('Delegation', id);
  const found =
    key &&
    (await context.db.prisma.delegation.findUnique({
      where: { id: key },
      include: { grant: true },
    }));
  const nothing = refused('NOT_FOUND', { what: 'delegation', text: id });
  if (!found || context.isMachine) throw nothing;
  const { id: viewerId } = context.actor;
  const isTheirs = found.accountId === viewerId || found.grant.accountId === viewerId;
  if (!isTheirs && !(await loadKeptAccount(context, found.grant.accountId))) throw nothing;
  return found;
}
