import { grantsToKeepReviews, type ConferenceFacts, type ReviewCycleState } from '@phoihop/domain/reviews';
import type { IsoDate } from '@phoihop/domain/dates';
import { loadLine } from '../access/line.ts';
import type { Context } from '../context.ts';
import { loadUnit } from '../units/unit-row.ts';

/** What of a review the rule of its conferences looks at. */
interface OfCycle {
  readonly keeperUnitId: string;
  readonly cycleState: ReviewCycleState;
  readonly windowFrom: IsoDate;
  readonly windowTo: IsoDate;
}

/** The facts the rule looks at, and in whose name the viewer keeps the review, where that is by delegation. */
export async function conferenceFacts(
  context: Context,
  { keeperUnitId, cycleState, windowFrom, windowTo }: OfCycle,
): Promise<ConferenceFacts & { readonly inNameOfId: string | null }> {
  const [line, unit] = await Promise.all([
    loadLine(context, keeperUnitId),
    loadUnit(context, keeperUnitId, context.today),
  ]);
  const [first] = line ? grantsToKeepReviews(context.actor.grants, line) : [];
  return {
    keeper: { mayKeep: first !== undefined, unitName: unit?.fullName ?? null },
    cycleState,
    window: { from: windowFrom, to: windowTo },
    inNameOfId: first?.delegatorId ?? null,
  };
}
