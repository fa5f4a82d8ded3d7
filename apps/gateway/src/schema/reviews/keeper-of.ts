/** Who keeps the reviews of a unit: whether the viewer does, and in whose name. */
import { grantsToKeepReviews, type ReviewKeeper } from '@phoihop/domain/reviews';
import { loadLine } from '../access/line.ts';
import type { Context } from '../context.ts';
import { loadUnitAround } from '../units/day-on-map.ts';

export interface NamedKeeper extends ReviewKeeper {
  /** In whose name it would be done, by delegation; null in the viewer's own. */
  readonly inNameOfId: string | null;
  readonly isOnBehalf: boolean;
}

export async function keeperOf(context: Context, unitId: string): Promise<NamedKeeper> {
  const [line, unit] = await Promise.all([
    loadLine(context, unitId),
    loadUnitAround(context, unitId, context.today),
  ]);
  // A unit that has no place today has nobody to keep its reviews.
  const [first] = line ? grantsToKeepReviews(context.actor.grants, line) : [];
  return {
    mayKeep: first !== undefined,
    unitName: unit?.fullName ?? null,
    inNameOfId: first?.delegatorId ?? null,
    isOnBehalf: first !== undefined && first.unitId !== unitId,
  };
}
