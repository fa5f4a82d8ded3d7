/** Why the viewer may do something, or may not: the grant that allows it, or the first reason against. */
import { grantsForSide, grantToRead } from '@phoihop/domain/access';
import {
  decideSigningEdit,
  decideSigningOpen,
  nameFor,
  sideFor,
  signingMoves,
  type SigningMove,
} from '@phoihop/domain/signings';
import type { Refusal as DomainRefusal } from '@phoihop/domain/verdict';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { describedBy } from '../described-by.ts';
import { RefusedError } from '../refused-error.ts';
import { Refusal } from '../refused.ts';
import { actorTowards } from '../signings/find-line.ts';
import { factsOf } from '../signings/signing-facts.ts';
import { getSigning } from '../signings/signing-row.ts';
import { getUnit } from '../units/find-unit.ts';
import { getAccount, settleAccountChange } from './account-row.ts';
import { Grant, type GrantRow } from './grant.ts';
import { loadLastLine, loadLine } from './line.ts';
import { heldGrants, Viewer } from './viewer.ts';

type Action = 'UNIT_READ' | 'SIGNING_EDIT' | 'ACCOUNT_CHANGE' | `SIGNING_${SigningMove}`;

const ViewerAction = builder.enumType('ViewerAction', {
  description: 'What somebody may want to do with one thing.',
  values: describedBy<Action>({
    UNIT_READ: 'Read what belongs to a unit.',
    SIGNING_DRAFT: 'Begin to write a signing.',
    SIGNING_EDIT: 'Change what a signing says.',
    SIGNING_SUBMIT: 'Submit a signing.',
    SIGNING_RETURN: 'Return a signing with a reason.',
    SIGNING_APPROVE: 'Approve a signing.',
    SIGNING_SIGN: 'Sign what was approved.',
    SIGNING_CONFIRM: 'Confirm a past signing that was entered.',
    SIGNING_TERMINATE: 'End a signing before its term.',
    SIGNING_CANCEL: 'Give a signing up before it is signed.',
    ACCOUNT_CHANGE: 'Change an account.',
  }),
});

interface Permission {
  readonly grant: GrantRow | null;
  readonly refusal: DomainRefusal | null;
}

const PermissionRef = builder.objectRef<Permission>('Permission').implement({
  description: 'Whether the viewer may do something, and why.',
  fields: (t) => ({
    isAllowed: t.boolean({
      description: 'Whether it may be done now.',
      resolve: ({ refusal }) => refusal === null,
    }),
    grant: t.expose('grant', {
      type: Grant,
      nullable: true,
      description: 'The grant by which it may be done, or could be at another time.',
    }),
    refusal: t.expose('refusal', {
      type: Refusal,
      nullable: true,
      description: 'The first reason against it.',
    }),
  }),
});

async function explain(context: Context, action: Action, id: string): Promise<Permission> {
  const held = await heldGrants(context);
  if (action === 'UNIT_READ') {
    const line = await loadLine(context, (await getUnit(context, id, context.today)).id);
    return { grant: line && grantToRead(held, line), refusal: null };
  }
  if (action === 'ACCOUNT_CHANGE') {
    await settleAccountChange(context, (await getAccount(context, id)).id);
    return { grant: held.find(({ role }) => role === 'ADMINISTRATOR') ?? null, refusal: null };
  }
  const signing = await getSigning(context, id);
  const actor = await actorTowards(context, signing.unitId, 'SIGNINGS');
  const facts = await factsOf(context, signing);
  const move = action === 'SIGNING_EDIT' ? null : moveOf(action);
  const verdict = move
    ? decideSigningOpen(facts, { move, actor })
    : decideSigningEdit(facts, actor);
  const side = move ? (sideFor(move, actor) ?? signingMoves[move].by[0]) : 'UNIT';
  const line =
    (await loadLine(context, signing.unitId)) ?? (await loadLastLine(context, signing.unitId));
  const name = move ? nameFor(facts, { move, actor }) : actor.names.UNIT[0];
  return {
    grant: line ? grantOf(grantsForSide(held, line, side), name) : null,
    refusal: verdict.ok ? null : verdict,
  };
}

/** The grant in the name of which it would be done; the first one where it may be done in none. */
function grantOf(
  grants: readonly (GrantRow & { readonly delegatorId: string | null })[],
  name: string | null | undefined,
): GrantRow | null {
  return grants.find(({ delegatorId }) => delegatorId === name) ?? grants[0] ?? null;
}

function moveOf(action: `SIGNING_${SigningMove}`): SigningMove {
  return action.slice('SIGNING_'.length) as SigningMove;
}

builder.objectField(Viewer, 'may', (t) =>
  t.field({
    type: PermissionRef,
    description: 'Whether the viewer may do something with one thing, and why or why not.',
    args: {
      action: t.arg({ type: ViewerAction, required: true, description: 'What is to be done.' }),
      id: t.arg.id({
        required: true,
        description: 'With what: a signing’s id, a unit’s id or code, an account’s id or name.',
      }),
    },
    resolve: async (context, { action, id }): Promise<Permission> => {
      try {
        return await explain(context, action, id);
      } catch (error) {
        if (error instanceof RefusedError) return { grant: null, refusal: error.refusal };
        throw error;
      }
    },
  }),
);
