import {
  decidingUnit,
  grantsActingOn,
  grantsAt,
  grantsForSide,
  standingBy,
  type Actor,
  type Grant,
  type Line,
  type Standing,
  type Work,
} from './access.ts';

/** A unit on the business date's map, with where it stands and whether somebody coordinates there. */
export interface LivingLine extends Line {
  readonly isCoordinated: boolean;
}

/** Who stands for a unit that has ended. */
export interface AfterEnd {
  /** The units that came of it, whole or in part, in the order of the map. */
  readonly heirs: readonly LivingLine[];
  /** Where nothing came of it: the nearest above it on its last day that is on the map still, or what came of that. */
  readonly above: readonly LivingLine[];
}

/**
 * On whose side an actor stands towards what an ended unit still owes: the successor does it, and the successor's parent
 * decides.
 *
 * UNIT: whoever would stand there towards a unit that came of it; where nothing did, a coordinator above. It is never the unit
 * itself that acts, so it is recorded as on its behalf. PARENT: whoever decides on what those units submit.
 */
export function standingAfter(actor: Actor, { heirs, above }: AfterEnd, work: Work): Standing {
  const grants = grantsActingOn(actor.grants, work);
  const sides =
    heirs.length > 0
      ? {
          unit: heirs.flatMap((line) => grantsForSide(grants, line, 'UNIT')),
          parent: heirs.flatMap((line) => grantsForSide(grants, line, 'PARENT')),
        }
      : {
          unit: grantsAt(
            grants,
            above.flatMap(({ unitId, ancestorIds }) => [unitId, ...ancestorIds]),
            ['COORDINATOR'],
          ),
          parent: grantsAt(grants, above.map(coordinatedFrom), ['COORDINATOR']),
        };
  return standingBy({ unit: once(sides.unit), parent: once(sides.parent) }, []);
}

/** The units that a refusal names for each side: the first that acts there. */
export function unitsAfter({ heirs, above }: AfterEnd): {
  readonly UNIT: string | null;
  readonly PARENT: string | null;
} {
  const [heir] = heirs;
  if (heir) return { UNIT: heir.unitId, PARENT: decidingUnit(heir) };
  const [nearest] = above;
  const id = nearest ? coordinatedFrom(nearest) : null;
  return { UNIT: id, PARENT: id };
}

/** The unit itself where somebody coordinates there, or the nearest above it where somebody does. */
function coordinatedFrom({ unitId, isCoordinated, coordinatedAncestorId }: LivingLine) {
  return isCoordinated ? unitId : coordinatedAncestorId;
}

/** Each grant once: the units that stand for one often lie under the same. */
function once(grants: readonly Grant[]): readonly Grant[] {
  return [...new Set(grants)];
}
