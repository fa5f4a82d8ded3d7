/** Who keeps the reviews of a unit: whether the viewer does, and in whose name. */
import { grantsToKeepReviews, type ReviewKeeper } from '@phoihop/domain/reviews';
import { linesOf, loadStandIns } from '../access/stand-ins.ts';
import type { Context } from '../context.ts';
import { loadUnitAround } from '../units/day-on-map.ts';

export interface NamedKeeper extends ReviewKeeper {
  /** In whose name it would be done, by delegation; null in the viewer's own. */
  readonly inNameOfId: string | null;
  readonly isOnBehalf: boolean;
}

export async function keeperOf(context: Context, unitId: string): Promise<NamedKeeper> {
  const [standIns, unit] = await Promise.all([
    loadStandIns(context, unitId),
    loadUnitAround(context, unitId, context.today),
  ]);
  // What a unit leaves when it ends is kept by what came of it; where nothing did, by nobody.
  const lines = standIns ? await linesOf(context, unitId, standIns) : [];
  const [first] = lines.flatMap((line) => grantsToKeepReviews(context.actor.grants, line));
  const own = lines.map((line) => line.unitId);
  return {
    mayKeep: first !== undefined,
    unitName: unit?.fullName ?? null,
    inNameOfId: first?.delegatorId ?? null,
    isOnBehalf: first !== undefined && !own.includes(first.unitId),
  };
}
