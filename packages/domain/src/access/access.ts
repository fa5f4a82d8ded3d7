import type { UnitLevel } from '../units/index.ts';

/** What a person may be at a unit and everything under it. */
export const roles = ['ADMINISTRATOR', 'COORDINATOR', 'REPORTER', 'VIEWER'] as const;
export type Role = (typeof roles)[number];

/** What moves are made on: signings and the posts that sign, figures that are reported, standards and their targets. */
export const works = ['SIGNINGS', 'REPORTS', 'STANDARDS'] as const;
export type Work = (typeof works)[number];

/** A role at a unit for its subtree, for an interval of the real clock. */
export interface Grant {
  readonly role: Role;
  readonly unitId: string;
  /** What it makes moves on: everything a person does, a program only what its token is for. */
  readonly actsOn?: readonly Work[] | undefined;
  /** Whose grant it is, where it is held by delegation; none for the actor's own. */
  readonly delegatorId?: string | null | undefined;
}

/** Who is asking: an account and the grants that hold at this moment. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly Grant[];
}

/**
 * Whether the actor may see anything at all. Whoever holds a grant sees the catalogues (documents,
 * programmes, indicators, standards); what belongs to a unit needs a grant that covers the unit.
 */
export function maySeeCatalogues(actor: Actor): boolean {
  return actor.grants.length > 0;
}

/** Roots of all the actor may read: what lies under them on the day looked at, and nothing else. */
export function readableRoots(actor: Actor): readonly string[] {
  return [...new Set(actor.grants.map((grant) => grant.unitId))];
}

/** The units at which the actor himself acts, whatever lies under them. */
export function ownUnits(actor: Actor): readonly string[] {
  const acting = actor.grants.filter(({ role }) => isActing(role));
  return [...new Set(acting.map(({ unitId }) => unitId))];
}

/** Whether a role makes moves: what it may do can be lent to somebody else, what keeping and reading are cannot. */
export function isActing(role: Role): boolean {
  return role === 'COORDINATOR' || role === 'REPORTER';
}

/** Whether the actor may do anything at all but read, somewhere. */
export function mayActSomewhere(grants: readonly { readonly role: Role }[]): boolean {
  return grants.some(({ role }) => isActing(role));
}

/** The grants by which moves are made on such things. */
export function grantsActingOn<Held extends Grant>(
  grants: readonly Held[],
  work: Work,
): readonly Held[] {
  return grants.filter(({ actsOn }) => actsOn?.includes(work) ?? true);
}

/** For whom the actor may make a move on one unit's thing; several at once, so it is a set. */
export type Side = 'UNIT' | 'PARENT';

/** Where a thing's unit stands: itself, then its ancestors, nearest first, on the business date's map. */
export interface Line {
  readonly unitId: string;
  readonly level: UnitLevel;
  readonly ancestorIds: readonly string[];
  /** The nearest ancestor with an active coordinator; null when there is none. */
  readonly coordinatedAncestorId: string | null;
}

/**
 * The unit whose coordinators decide on what the line's unit submits; null when there is none.
 *
 * The nearest unit above that has a coordinator. A province decides by itself, even where a central unit stands above
 * it, and so does the centre, which has nothing above: `OWN_SUBMISSION` keeps whoever submitted from approving.
 */
export function decidingUnit({ unitId, level, coordinatedAncestorId }: Line): string | null {
  return level === 'PROVINCE' || level === 'CENTRAL' ? unitId : coordinatedAncestorId;
}

export interface Standing {
  readonly sides: ReadonlySet<Side>;
  /** True when the unit's side is taken by an ancestor's coordinator and must be recorded so. */
  readonly isOnBehalf: boolean;
  /** In whose name the actor stands on each side, the way that is taken first in front; null is his own. */
  readonly names: Readonly<Record<Side, readonly (string | null)[]>>;
}

/**
 * On whose side an actor stands towards one unit's things of a sort.
 *
 * UNIT: a reporter or coordinator granted exactly there, or an ancestor's coordinator on behalf.
 * PARENT: a coordinator granted at the {@link decidingUnit}.
 */
export function standingTowards(actor: Actor, line: Line, work: Work): Standing {
  const grants = grantsActingOn(actor.grants, work);
  const [unit, parent] = [
    grantsForSide(grants, line, 'UNIT'),
    grantsForSide(grants, line, 'PARENT'),
  ];
  return standingBy({ unit, parent }, [line.unitId]);
}

/** The standing of whoever holds these grants on the two sides of a thing, which is the units' own. */
export function standingBy(
  { unit, parent }: { readonly unit: readonly Grant[]; readonly parent: readonly Grant[] },
  ownUnitIds: readonly string[],
): Standing {
  const sides = new Set<Side>();
  if (unit.length > 0) sides.add('UNIT');
  if (parent.length > 0) sides.add('PARENT');
  const [first] = unit;
  return {
    sides,
    isOnBehalf: first !== undefined && !ownUnitIds.includes(first.unitId),
    names: { UNIT: unit.map(nameOf), PARENT: parent.map(nameOf) },
  };
}

/**
 * The standing towards what an ended unit left, on the line of its last day: nobody stands in its own place any more,
 * and those above it still enter, confirm and give up what is left of it.
 */
export function standingAfterEnd({ sides, names }: Standing): Standing {
  return {
    sides: new Set([...sides].filter((side) => side === 'PARENT')),
    isOnBehalf: false,
    names: { ...names, UNIT: [] },
  };
}

function nameOf({ delegatorId }: Grant): string | null {
  return delegatorId ?? null;
}

/** The grants by which an actor stands on a side: at the unit before those above it, his own before what he holds by delegation. */
export function grantsForSide<Held extends Grant>(
  grants: readonly Held[],
  line: Line,
  side: Side,
): readonly Held[] {
  if (side === 'PARENT') return grantsAt(grants, [decidingUnit(line)], ['COORDINATOR']);
  return [
    ...grantsAt(grants, [line.unitId], ['REPORTER', 'COORDINATOR']),
    ...grantsAt(grants, line.ancestorIds, ['COORDINATOR']),
  ];
}

/** The grants of roles at units, unit by unit: his own before what he holds by delegation. */
export function grantsAt<Held extends Grant>(
  grants: readonly Held[],
  unitIds: readonly (string | null)[],
  among: readonly Role[],
): readonly Held[] {
  return unitIds.flatMap((unitId) => {
    const held = grants.filter((grant) => grant.unitId === unitId && among.includes(grant.role));
    return held.length > 1 ? held.toSorted(byDelegation) : held;
  });
}

function byDelegation(one: Grant, other: Grant): number {
  return Number(nameOf(one) !== null) - Number(nameOf(other) !== null);
}

/** The grant by which an actor reads what belongs to a unit: at it, or at the nearest unit above it. */
export function grantToRead<Held extends Grant>(
  grants: readonly Held[],
  { unitId, ancestorIds }: Pick<Line, 'unitId' | 'ancestorIds'>,
): Held | null {
  const line = [unitId, ...ancestorIds].map((id) => grants.find((grant) => grant.unitId === id));
  return line.find((grant) => grant) ?? null;
}
