import type { Grant } from '../../access/access.ts';
import type { AccessGrant, Change, UnitRef } from './act.ts';
import { refText } from './unit-ref.ts';

/** A grant that holds at the moment of asking. */
export interface HeldGrant extends Pick<Grant, 'role' | 'unitId'> {
  readonly id: string;
  readonly accountId: string;
  /** When it will end; none for no end. */
  readonly validTo?: Date | null | undefined;
}

/**
 * What makes a grant that follows another one the same as a further one: a person holds each role at a unit once, however
 * many of his grants lead there.
 */
export function lineOfFollower(
  { accountId }: Pick<HeldGrant, 'accountId'>,
  { unit, role }: Pick<AccessGrant, 'unit' | 'role'>,
): string {
  return [accountId, refText(unit), role].join('\n');
}

/**
 * Who could follow from units that end to what comes of them, each in the role he has: what a draft may propose.
 *
 * @remarks Of several grants of one person that lead to the same, the one is followed that lasts longest: what follows ends
 * with it.
 */
export function followersOf(
  changes: readonly Change[],
  grants: readonly HeldGrant[],
): readonly AccessGrant[] {
  const heirs = heirsBy(changes);
  const followers = new Map<string, AccessGrant>();
  for (const grant of lastingFirst(grants)) {
    const { id: grantId, role } = grant;
    for (const unit of heirs.get(grant.unitId) ?? []) {
      const line = lineOfFollower(grant, { unit, role });
      if (!followers.has(line)) followers.set(line, { type: 'GRANT', grantId, unit, role });
    }
  }
  return [...followers.values()];
}

/** Whether a grant at a unit that ends goes on somewhere: its holder is given access at what comes of the unit, by it or by another of his. */
export function isFollowed(
  { accountId, unitId }: Pick<HeldGrant, 'accountId' | 'unitId'>,
  access: readonly AccessGrant[],
  {
    changes,
    grants,
  }: { readonly changes: readonly Change[]; readonly grants: readonly HeldGrant[] },
): boolean {
  const heirs = (heirsBy(changes).get(unitId) ?? []).map(refText);
  const own = new Set(
    grants.filter((grant) => grant.accountId === accountId).map((grant) => grant.id),
  );
  return access.some(({ grantId, unit }) => own.has(grantId) && heirs.includes(refText(unit)));
}

/** Whether a grant that an act gives is one of those that could follow, in whatever role. */
export function isAmongFollowers(
  { grantId, unit }: Pick<AccessGrant, 'grantId' | 'unit'>,
  followers: readonly AccessGrant[],
): boolean {
  return followers.some(
    (follower) => follower.grantId === grantId && refText(follower.unit) === refText(unit),
  );
}

/** What comes of the units that end, by the unit. */
function heirsBy(changes: readonly Change[]): ReadonlyMap<string, readonly UnitRef[]> {
  const heirs = new Map<string, readonly UnitRef[]>();
  for (const change of changes) {
    if (change.type === 'MERGE') {
      for (const id of change.from) heirs.set(id, [{ key: change.into.key }]);
    }
    if (change.type === 'SPLIT') {
      heirs.set(
        change.from,
        change.into.map(({ unit: { key } }) => ({ key })),
      );
    }
  }
  return heirs;
}

function lastingFirst(grants: readonly HeldGrant[]): readonly HeldGrant[] {
  const end = ({ validTo }: HeldGrant) => validTo?.getTime() ?? Infinity;
  // Not a difference: of two without an end there is none.
  return grants.toSorted((one, other) => (end(one) === end(other) ? 0 : end(other) - end(one)));
}
