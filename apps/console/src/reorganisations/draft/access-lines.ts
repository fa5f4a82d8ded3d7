import type { AccessChangeFields } from '@phoihop/client/reorganisations';
import type { Role } from '@phoihop/domain/access';
import { following } from '@phoihop/domain/units';
import { type GivenGrant, givenOf } from './act-text.ts';

/** A line of access as a draft is edited: somebody who could follow, or a grant that the draft gives already. */
export interface AccessLine {
  /** Who and where, in words; null where the draft on record does not tell it. */
  readonly about: AccessChangeFields | null;
  /** The grant in the role in which it would be given first. */
  readonly proposed: GivenGrant;
  /** As it is given; null where it is not. */
  readonly given: GivenGrant | null;
  /** In which roles it may be given. */
  readonly roles: readonly Role[];
}

/**
 * Whoever could follow, and every grant that the draft gives beside: to whom nobody proposes it, or twice.
 *
 * @param access - whom the draft gives access as it is on record
 */
export function accessLines(
  followers: readonly AccessChangeFields[],
  access: readonly AccessChangeFields[],
  given: readonly GivenGrant[],
): readonly AccessLine[] {
  const left = new Set(given);
  const ofFollowers = followers.map((about): AccessLine => {
    const proposed = givenOf(about);
    const chosen = [...left].find((each) => isSame(each, proposed)) ?? null;
    if (chosen) left.delete(chosen);
    const open = following[about.role];
    const roles = chosen && !open.includes(chosen.role) ? [...open, chosen.role] : open;
    return { about, proposed, given: chosen, roles };
  });
  const beside = [...left].map((each): AccessLine => {
    const rows = access.filter((row) => row.isGiven && isSame(givenOf(row), each));
    const about = rows.find(({ role }) => role === each.role) ?? rows[0] ?? null;
    return { about, proposed: each, given: each, roles: [each.role] };
  });
  return [...ofFollowers, ...beside];
}

/** The grants that are given once a line is given in another role, or not any more. */
export function regiven(
  given: readonly GivenGrant[],
  { given: before, proposed }: AccessLine,
  role: Role | null,
): readonly GivenGrant[] {
  const others = given.filter((each) => each !== before);
  return role === null ? others : [...others, { ...proposed, role }];
}

function isSame(one: GivenGrant, other: GivenGrant): boolean {
  return one.grant === other.grant && one.key === other.key && one.unit === other.unit;
}
