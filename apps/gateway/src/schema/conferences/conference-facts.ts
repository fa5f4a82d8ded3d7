import type { IsoDate } from '@phoihop/domain/dates';
import type { ConferenceFacts, ReviewCycleState } from '@phoihop/domain/reviews';
import type { Context } from '../context.ts';
import { keeperOf, type NamedKeeper } from '../reviews/keeper-of.ts';

/** What of a review the rule of its conferences looks at. */
interface OfCycle {
  readonly keeperUnitId: string;
  readonly cycleState: ReviewCycleState;
  readonly windowFrom: IsoDate;
  readonly windowTo: IsoDate;
}

/** The facts the rule looks at, with in whose name the viewer keeps the review. */
export async function conferenceFacts(
  context: Context,
  { keeperUnitId, cycleState, windowFrom, windowTo }: OfCycle,
): Promise<ConferenceFacts & { readonly keeper: NamedKeeper }> {
  const keeper = await keeperOf(context, keeperUnitId);
  return { keeper, cycleState, window: { from: windowFrom, to: windowTo } };
}
