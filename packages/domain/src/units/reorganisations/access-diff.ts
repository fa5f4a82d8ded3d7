import type { Role } from '../../access/access.ts';
import { allow, refuse, type Verdict } from '../../verdict.ts';
import type { AccessGain, AccessGrant, AccessRow, UnitRef } from './act.ts';
import { lineOfFollower, type HeldGrant } from './followers.ts';
import { reachedFrom, type LineageEdge } from './line.ts';
import type { MapPlan, MapUnit } from './map.ts';
import { refText, toldUnit } from './unit-ref.ts';

/** What the change of access is reckoned from. */
export interface AccessFacts {
  /** The map of the day before. */
  readonly map: readonly MapUnit[];
  readonly plan: MapPlan;
  /** Of all earlier acts. */
  readonly lineage: readonly LineageEdge[];
  readonly grants: readonly HeldGrant[];
  /** Proposed ones that do not hold any more, with whose they were. */
  readonly ended?: readonly EndedGrant[] | undefined;
}

/** A grant that held once, with the name of who held it. */
export interface EndedGrant {
  readonly id: string;
  readonly accountName: string;
}

/**
 * What grants come to cover by the map alone: units that now lie under a unit that goes on, and that did not, or did not
 * wholly, come of units that lay under it.
 *
 * @remarks Only a unit whose place begins with the act can come under another one, so no other is looked at.
 */
export function accessGains({
  map,
  plan,
  grants,
}: Pick<AccessFacts, 'map' | 'plan' | 'grants'>): readonly AccessGain[] {
  const parentBefore = new Map(map.map(({ id, parentId }) => [id, parentId]));
  const lineBefore = (id: string): readonly string[] => {
    const parentId = parentBefore.get(id) ?? null;
    return parentId === null ? [id] : [id, ...lineBefore(parentId)];
  };
  const placed = new Map(plan.moved.map(({ unit, parent }) => [refText(unit), parent]));
  const lineAfter = (unit: UnitRef): readonly string[] => {
    const parent = placed.get(refText(unit));
    const own = 'id' in unit ? [unit.id] : [];
    if (parent) return [...own, ...lineAfter(parent)];
    // What was not placed anew lies where it lay.
    return parent === undefined && 'id' in unit ? lineBefore(unit.id) : own;
  };
  const whole = new Set(
    plan.newUnits
      .filter(({ hasUnrecordedParts }) => !hasUnrecordedParts)
      .map(({ key }) => refText({ key })),
  );
  /** Whether all that a unit came of lay under the other one. */
  const layUnder = (unit: UnitRef, rootId: string): boolean => {
    if ('id' in unit) return lineBefore(unit.id).includes(rootId);
    const sources = plan.lineage.filter(({ successor }) => successor.key === unit.key);
    return (
      whole.has(refText(unit)) &&
      sources.length > 0 &&
      sources.every(({ predecessorId }) => lineBefore(predecessorId).includes(rootId))
    );
  };
  const grantsAt = new Map<string, HeldGrant[]>();
  for (const grant of grants) {
    grantsAt.set(grant.unitId, [...(grantsAt.get(grant.unitId) ?? []), grant]);
  }
  return plan.moved.flatMap(({ unit }) =>
    lineAfter(unit).flatMap((rootId) => {
      const held = grantsAt.get(rootId);
      if (!held || layUnder(unit, rootId)) return [];
      return held.map(({ id }): AccessGain => ({ type: 'GAIN', grantId: id, unit }));
    }),
  );
}

/** What a grant that follows another one to what came of its unit may be: never more. */
export const following: Readonly<Record<Role, readonly Role[]>> = {
  ADMINISTRATOR: ['ADMINISTRATOR', 'VIEWER'],
  COORDINATOR: ['COORDINATOR', 'REPORTER', 'VIEWER'],
  REPORTER: ['REPORTER', 'VIEWER'],
  VIEWER: ['VIEWER'],
};

/**
 * All that an act changes in who sees what, to be approved as it is; refuses a proposed grant that does not follow.
 *
 * A grant follows another one to what came of its unit, in no greater role; and, to read only, to what else that came of.
 */
export function decideAccess(
  facts: AccessFacts,
  proposed: readonly AccessGrant[],
): Verdict<readonly AccessRow[]> {
  const grants = new Map(facts.grants.map((grant) => [grant.id, grant]));
  const lines = linesOf(facts);
  const seen = new Set<string>();
  for (const { grantId, unit, role } of proposed) {
    const followed = grants.get(grantId);
    const told = toldRef(unit, facts);
    if (!followed) {
      const ended = facts.ended?.find(({ id }) => id === grantId);
      return ended
        ? refuse('GRANT_ENDED', { account: ended.accountName, unit: told, role })
        : refuse('NOT_FOUND', { what: 'grant', text: grantId });
    }
    const isSuccessor = lines.successorsOf(followed.unitId).has(refText(unit));
    if (!isSuccessor && !lines.othersBefore(followed.unitId).has(refText(unit))) {
      return refuse('ACCESS_NOT_FOLLOWED', { what: 'unit', unit: told, role });
    }
    const open = isSuccessor ? following[followed.role] : ['VIEWER' as const];
    if (!open.includes(role)) {
      return refuse('ACCESS_NOT_FOLLOWED', { what: 'role', unit: told, role, roles: open });
    }
    const line = lineOfFollower(followed, { unit, role });
    if (seen.has(line)) return refuse('ALREADY_EXISTS', { exists: 'grantHeld', what: 'access' });
    seen.add(line);
  }
  return allow([...accessGains(facts), ...proposed]);
}

function linesOf({ lineage, plan }: Pick<AccessFacts, 'lineage' | 'plan'>) {
  const edges: readonly LineageEdge[] = [
    ...lineage.map(({ predecessorId, successorId, share }) => ({
      predecessorId: refText({ id: predecessorId }),
      successorId: refText({ id: successorId }),
      share,
    })),
    ...plan.lineage.map(({ predecessorId, successor, share }) => ({
      predecessorId: refText({ id: predecessorId }),
      successorId: refText(successor),
      share,
    })),
  ];
  const successorsOf = (unitId: string) =>
    reachedFrom([refText({ id: unitId })], edges, 'SUCCESSORS');
  const othersBefore = (unitId: string) => reachedFrom(successorsOf(unitId), edges, 'PREDECESSORS');
  return { successorsOf, othersBefore };
}

function toldRef(ref: UnitRef, { map, plan }: Pick<AccessFacts, 'map' | 'plan'>): string {
  const unit =
    'id' in ref
      ? map.find(({ id }) => id === ref.id)
      : plan.newUnits.find(({ key }) => key === ref.key);
  return unit ? toldUnit(unit) : 'id' in ref ? ref.id : ref.key;
}
