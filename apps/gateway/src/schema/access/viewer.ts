import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loadSessionsOf, Session } from './account.ts';
import { loadDelegationsOf } from './delegation-row.ts';
import { Delegation } from './delegation.ts';
import { Grant, loadGrantsOf, type GrantRow } from './grant.ts';
import { holdsAt } from './interval.ts';
import { loadTokensOf, Token } from './token.ts';

/** The grants by which the viewer acts now: his own, and those lent to him. */
export async function heldGrants(context: Context): Promise<readonly HeldGrant[]> {
  const { actor, now, isMachine } = context;
  const [own, lent] = await Promise.all([
    loadGrantsOf(context, actor.id),
    isMachine ? null : loadDelegationsOf(context, actor.id),
  ]);
  const borrowed = (lent ?? [])
    .filter((row) => row.accountId === actor.id && holdsAt(row, now()))
    .map(({ grant }) => ({ ...grant, delegatorId: grant.accountId }));
  const held = [...(own ?? []).map((grant) => ({ ...grant, delegatorId: null })), ...borrowed];
  const isActive = ({ role, unitId, delegatorId }: HeldGrant) =>
    actor.grants.some(
      (grant) =>
        // A token makes less of the role.
        (isMachine || grant.role === role) &&
        grant.unitId === unitId &&
        (grant.delegatorId ?? null) === delegatorId,
    );
  return held.filter((grant) => holdsAt(grant, now()) && isActive(grant));
}

interface HeldGrant extends GrantRow {
  readonly delegatorId: string | null;
}

const SecondFactor = builder.objectRef<Context['secondFactor']>('SecondFactor').implement({
  description: 'Whether signing in asks for more than a password.',
  fields: (t) => ({
    isOn: t.exposeBoolean('isOn', { description: 'Whether a code is asked for at signing in.' }),
    isNeeded: t.exposeBoolean('isNeeded', {
      description: 'Whether a role it was granted holds only once this is on.',
    }),
  }),
});

export const Viewer = builder.objectRef<Context>('Viewer').implement({
  description: 'Who is asking, and what the service is for.',
  fields: (t) => ({
    id: t.id({ description: 'Names the account.', resolve: ({ account }) => account.id }),
    username: t.string({
      description: 'The name the account signs in by.',
      resolve: ({ account }) => account.username,
    }),
    name: t.string({ description: 'Whom it stands for.', resolve: ({ account }) => account.name }),
    grants: t.field({
      type: [Grant],
      description: 'By what it acts at this moment: what it was granted, and what is lent to it.',
      resolve: async (context) => [...(await heldGrants(context))],
    }),
    delegations: t.field({
      type: [Delegation],
      description: 'What it has lent and been lent, the latest first.',
      resolve: async (context) => (await loadDelegationsOf(context, context.actor.id)) ?? [],
    }),
    secondFactor: t.field({
      type: SecondFactor,
      description: 'Whether it proves itself by more than a password.',
      resolve: ({ secondFactor }) => secondFactor,
    }),
    sessions: t.field({
      type: [Session],
      description: 'Where it is signed in now.',
      resolve: async (context) => (await loadSessionsOf(context, context.actor.id)) ?? [],
    }),
    tokens: t.field({
      type: [Token],
      description: 'The tokens its programs sign in by.',
      resolve: async (context) => (await loadTokensOf(context, context.actor.id)) ?? [],
    }),
    businessDate: t.field({
      type: 'Date',
      description: 'The day that rules mean by today.',
      resolve: ({ today }) => today,
    }),
    profile: t.string({
      description: 'What data the service holds: `reference`, `demo` or `nation`.',
      resolve: ({ profile }) => profile,
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    description: 'Who is asking.',
    resolve: (_root, _args, context) => context,
  }),
);
