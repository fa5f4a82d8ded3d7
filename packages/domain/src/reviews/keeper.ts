import { grantsActingOn, grantsForSide, type Grant, type Line } from '../access/index.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';

/** Who keeps the reviews of a unit: whether the viewer is among them, and which unit is named where he is not. */
export interface ReviewKeeper {
  readonly mayKeep: boolean;
  readonly unitName: string | null;
}

const keeping = 'COORDINATOR';

/**
 * The grants by which somebody plans, opens and publishes the reviews of a unit and hands out their tasks: a coordinator's
 * at the unit or at one above it.
 */
export function grantsToKeepReviews<Held extends Grant>(
  grants: readonly Held[],
  line: Line,
): readonly Held[] {
  return grantsForSide(grantsActingOn(grants, 'REPORTS'), line, 'UNIT').filter(
    ({ role }) => role === keeping,
  );
}

/** Roots of all whose reviews somebody keeps: what lies under them. */
export function reviewRoots(grants: readonly Grant[]): readonly string[] {
  const kept = grantsActingOn(grants, 'REPORTS').filter(({ role }) => role === keeping);
  return [...new Set(kept.map(({ unitId }) => unitId))];
}

/** Whether somebody keeps the reviews of any unit; of which, {@link grantsToKeepReviews} tells. */
export function keepsReviewsSomewhere(grants: readonly Pick<Grant, 'role'>[]): boolean {
  return grants.some(({ role }) => role === keeping);
}

/** Whether somebody may keep the reviews of a unit, before anything is said of one. */
export function decideKeeper({ mayKeep, unitName }: ReviewKeeper): Verdict<null> {
  return mayKeep ? allow(null) : refuse('NOT_YOURS', { by: 'UNIT', unit: unitName ?? 'UNIT' });
}
