/** What an act touches, in the graph. */
import {
  followersOf,
  isFollowed,
  isAmongFollowers,
  type AccessRow,
  type TouchedKind as Kind,
  type UnitRef,
} from '@phoihop/domain/units';
import type { Role as DomainRole } from '@phoihop/domain/access';
import { Role } from '../../access/grant.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { globalIdOf } from '../../global-id.ts';
import { ActUnit, findActUnit, type ActUnitRow } from './act-unit.ts';
import type { ActRow } from './act-row.ts';
import { TouchedKind, TouchedState } from './act-words.ts';
import type { PlannedAct } from './plan-act.ts';
import type { Touched } from './read-touched.ts';
import type { RanAct } from './run-act.ts';

interface TouchedThing extends Touched {
  readonly act: ActRow;
  readonly account: string | null;
  readonly isFollowed: boolean | null;
}

export const TouchedRow = builder.objectRef<TouchedThing>('TouchedRow').implement({
  description: 'A thing that an act touches, as it stands before the act and after it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TouchedKind, description: 'What sort of thing it is.' }),
    unit: t.field({
      type: ActUnit,
      description: 'The unit it belongs to.',
      resolve: async ({ act, unit }, _args, context) => getActUnit(context, act, unit),
    }),
    subjectId: t.id({
      nullable: true,
      description: 'Its Relay id, or the id of a grant; null for what the act makes.',
      resolve: ({ kind, subjectId }) =>
        subjectId === null || kind === 'GRANT' ? subjectId : globalIdOf(nounOf[kind], subjectId),
    }),
    before: t.expose('before', {
      type: TouchedState,
      nullable: true,
      description: 'How it stands before the act; null for what was not there.',
    }),
    after: t.expose('after', {
      type: TouchedState,
      nullable: true,
      description: 'How it stands after the act.',
    }),
    account: t.exposeString('account', {
      nullable: true,
      description: 'Whose it is, of a grant at a unit that ends; null of everything else.',
    }),
    isFollowed: t.exposeBoolean('isFollowed', {
      nullable: true,
      description:
        'Of a grant at a unit that ends, whether the act gives its holder access at what comes of the unit, by this grant or another of his; null of everything else.',
    }),
  }),
});

const nounOf: Readonly<Record<Exclude<Kind, 'GRANT'>, string>> = {
  UNIT: 'Unit',
  CYCLE: 'ReviewCycle',
  REPORT: 'Report',
  SIGNING: 'Signing',
  RECOGNITION: 'Recognition',
  TASK: 'Task',
  SHEET: 'FigureSheet',
};

interface AccessChangeRow {
  readonly act: ActRow;
  readonly isGiven: boolean;
  readonly isHeld: boolean;
  readonly isFollower: boolean;
  readonly grantId: string;
  readonly account: string;
  readonly role: DomainRole;
  readonly heldAt: UnitRef;
  readonly unit: UnitRef;
}

export const AccessChange = builder.objectRef<AccessChangeRow>('AccessChange').implement({
  description: 'A unit that somebody comes to see by an act, and why.',
  fields: (t) => ({
    isGiven: t.exposeBoolean('isGiven', {
      description:
        'Whether the act gives a new grant; otherwise one that goes on comes to cover the unit by the map.',
    }),
    isHeld: t.exposeBoolean('isHeld', {
      description:
        'Whether the grant that is followed, or that covers it, holds; of an act on the map, whether it held when that was applied. A draft that proposes to follow one that has ended is not applied.',
    }),
    isFollower: t.exposeBoolean('isFollower', {
      description:
        'Whether `followers` offers it, in whatever role: somebody who is granted at a unit that ends, at what comes of it.',
    }),
    grant: t.exposeID('grantId', { description: 'The grant that is followed, or that covers it.' }),
    account: t.exposeString('account', { description: 'Whose it is.' }),
    role: t.expose('role', { type: Role, description: 'In which role.' }),
    heldAt: t.field({
      type: ActUnit,
      nullable: true,
      description: 'Where that grant is held; null where the unit is not on the map of that day.',
      resolve: ({ act, heldAt }, _args, context) => findActUnit(context, act, heldAt),
    }),
    unit: t.field({
      type: ActUnit,
      description: 'The unit.',
      resolve: ({ act, unit }, _args, context) => getActUnit(context, act, unit),
    }),
  }),
});

async function getActUnit(context: Context, act: ActRow, ref: UnitRef): Promise<ActUnitRow> {
  const unit = await findActUnit(context, act, ref);
  if (!unit) throw new Error(`act ${act.number} speaks of a unit that is not there`);
  return unit;
}

/** The rows that tell what an act touches. */
export function touchedRows({
  act,
  touched,
  grants: { held, byId },
}: Pick<RanAct, 'act' | 'touched' | 'grants'>): TouchedThing[] {
  const facts = { changes: act.changes, grants: held };
  return touched.map((row) => {
    const grant = row.kind === 'GRANT' && row.subjectId ? byId.get(row.subjectId) : undefined;
    return {
      ...row,
      act,
      account: grant?.accountName ?? null,
      isFollowed: grant ? isFollowed(grant, act.access, facts) : null,
    };
  });
}

/** The rows that tell who comes to see what. */
export function accessRows({
  act,
  access,
  grants: { held, byId },
}: Pick<PlannedAct, 'act' | 'access' | 'grants'>): AccessChangeRow[] {
  const followers = followersOf(act.changes, held);
  return access.flatMap((row: AccessRow) => {
    const grant = byId.get(row.grantId);
    if (!grant) return [];
    const { accountName: account, isHeld } = grant;
    const told = { act, isHeld, grantId: row.grantId, account, unit: row.unit };
    const heldAt = { id: grant.unitId };
    return row.type === 'GRANT'
      ? {
          ...told,
          heldAt,
          role: row.role,
          isGiven: true,
          isFollower: isAmongFollowers(row, followers),
        }
      : { ...told, heldAt, role: grant.role, isGiven: false, isFollower: false };
  });
}
