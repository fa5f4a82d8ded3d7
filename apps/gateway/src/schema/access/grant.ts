import {
  decideGrant,
  decideGrantEnd,
  decideGrantReason,
  type Role as DomainRole,
} from '@phoihop/domain/access';
import { tidyText } from '@phoihop/domain/text';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import { describedBy } from '../described-by.ts';
import { rowId } from '../global-id.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { Unit } from '../units/unit.ts';
import { loadAccountName } from './account-name.ts';
import { getAccount, loadKeptAccount } from './account-row.ts';
import { acting } from './acting.ts';
import { holdsAt } from './interval.ts';
import { loadLine, loadNearestLine } from './line.ts';

export const Role = builder.enumType('Role', {
  description: 'What a person may be at a unit and everything under it.',
  values: describedBy<DomainRole>({
    ADMINISTRATOR: 'Keeps accounts and catalogues.',
    COORDINATOR: 'Decides on what the units below submit.',
    REPORTER: 'Acts for the unit itself.',
    VIEWER: 'Reads.',
  }),
});

export interface GrantRow {
  readonly id: string;
  readonly accountId: string;
  readonly role: DomainRole;
  readonly unitId: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly reason: string | null;
}

/** Every grant an account was ever given, the latest first. */
export const loadGrantsOf = batched<GrantRow[]>(async ({ db }, accountIds) => {
  const rows = await db.prisma.grant.findMany({
    where: { accountId: { in: [...accountIds] } },
    orderBy: [{ validFrom: 'desc' }, { id: 'asc' }],
  });
  return groupBy(rows, (row) => row.accountId);
});

export const Grant = builder.objectRef<GrantRow>('Grant').implement({
  description: 'A role at a unit, for everything under it, for an interval of the real clock.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the grant.' }),
    role: t.expose('role', { type: Role, description: 'The role.' }),
    unit: t.field({
      type: Unit,
      nullable: true,
      description:
        'The unit, as it is on the business date, or on the nearest day on which it stands on the map.',
      resolve: ({ unitId }, _args, context) => loadUnitAround(context, unitId, context.today),
    }),
    validFrom: t.expose('validFrom', { type: 'DateTime', description: 'Since when it holds.' }),
    validTo: t.expose('validTo', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended or will end; null for no end.',
    }),
    holder: t.string({
      nullable: true,
      description: 'Whose it is; by a delegation another acts by it.',
      resolve: ({ accountId }, _args, context) => loadAccountName(context, accountId),
    }),
    isOwn: t.boolean({
      description: 'Whether it is the viewer’s own.',
      resolve: ({ accountId }, _args, { actor }) => accountId === actor.id,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was given or ended.' }),
    holds: t.boolean({
      description: 'Whether it holds at this moment.',
      resolve: (grant, _args, { now }) => holdsAt(grant, now()),
    }),
  }),
});

const GrantRoleInput = builder.inputType('GrantRoleInput', {
  description: 'What is to be granted, to whom and where.',
  fields: (t) => ({
    account: t.string({ required: true, description: 'The account, by its id or user name.' }),
    role: t.field({ type: Role, required: true, description: 'The role.' }),
    unit: t.string({ required: true, description: 'The unit (code or Relay id).' }),
    until: t.field({ type: 'DateTime', description: 'When it ends; none for no end.' }),
    reason: t.string({ description: 'Why.' }),
  }),
});

builder.mutationFields((t) => ({
  grantRole: t.field({
    type: Grant,
    description: 'Gives an account a role at a unit, for everything under it.',
    errors: {
      types: [RefusedError],
      union: { name: 'GrantRoleResult', description: 'The grant, or why it was not given.' },
    },
    args: {
      input: t.arg({ type: GrantRoleInput, required: true, description: 'What is to be granted.' }),
    },
    resolve: async (_root, { input }, context) => {
      const account = await getAccount(context, input.account);
      const unit = await getUnit(context, input.unit, context.today);
      settle(decideGrant(context.actor, account.id, await loadLine(context, unit.id)));
      const validFrom = context.now();
      settle(decideGrantEnd(validFrom, input.until ?? null));
      const why = tidyText(input.reason);
      if (why !== null) settle(decideGrantReason(why));
      return changing(
        context,
        async (tx) => {
          await acting(tx, context);
          return tx.grant.create({
            data: {
              accountId: account.id,
              role: input.role,
              unitId: unit.id,
              validFrom,
              validTo: input.until ?? null,
              reason: why,
            },
          });
        },
        { exists: 'grantHeld' },
      );
    },
  }),
  endGrant: t.field({
    type: Grant,
    description: 'Ends a grant now.',
    errors: {
      types: [RefusedError],
      union: { name: 'EndGrantResult', description: 'The grant as ended, or why it was not.' },
    },
    args: {
      id: t.arg.id({ required: true, description: 'The grant.' }),
      reason: t.arg.string({ required: true, description: 'Why; it stays on record.' }),
    },
    resolve: async (_root, { id, reason }, context) => {
      const key = rowId('Grant', id);
      const found = key && (await context.db.prisma.grant.findUnique({ where: { id: key } }));
      const isKept = found && (await loadKeptAccount(context, found.accountId));
      // Whoever does not keep the account does not learn that the grant exists.
      if (!found || !isKept) throw refused('NOT_FOUND', { what: 'grant', text: id });
      settle(
        decideGrant(context.actor, found.accountId, await loadNearestLine(context, found.unitId)),
      );
      const words = settle(decideGrantReason(reason));
      // A grant lasts an instant at least, even one that is taken back at once.
      const now = new Date(Math.max(context.now().getTime(), found.validFrom.getTime() + 1));
      if (found.validTo && found.validTo <= now) return found;
      return changing(context, async (tx) => {
        await acting(tx, context);
        return tx.grant.update({ where: { id: found.id }, data: { validTo: now, reason: words } });
      });
    },
  }),
}));
