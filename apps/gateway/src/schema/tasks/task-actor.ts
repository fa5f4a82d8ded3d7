import type { Standing } from '@phoihop/domain/access';
import { grantsToKeepReviews } from '@phoihop/domain/reviews';
import { taskMoves, type TaskActor, type TaskMove } from '@phoihop/domain/tasks';
import { loadLine } from '../access/line.ts';
import type { Context } from '../context.ts';
import { actorTowards } from '../signings/find-line.ts';
import { loadUnit } from '../units/unit-row.ts';

/** Who acts on tasks, and in whose name he hands them out, where that is by delegation. */
export type ActorOnTask = TaskActor & Standing & { readonly keeperNameOfId: string | null };

/** Who looks at a task of a unit: on whose side, and whether he hands out the tasks of the review. */
export async function actorOnTask(
  context: Context,
  { unitId, keeperUnitId }: { readonly unitId: string; readonly keeperUnitId: string },
): Promise<ActorOnTask> {
  const [standing, line, keeper] = await Promise.all([
    actorTowards(context, unitId),
    loadLine(context, keeperUnitId),
    loadUnit(context, keeperUnitId, context.today),
  ]);
  const [first] = line ? grantsToKeepReviews(context.actor.grants, line) : [];
  return {
    ...standing,
    mayKeep: first !== undefined,
    keeperName: keeper?.fullName ?? null,
    keeperNameOfId: first?.delegatorId ?? null,
  };
}

/** In whose name a move would be made, and whether from above. */
export function manner(actor: ActorOnTask, move: TaskMove) {
  const isOfUnit = taskMoves[move].by === 'UNIT';
  return {
    isOnBehalf: isOfUnit && actor.isOnBehalf,
    inNameOfId: isOfUnit ? (actor.names.UNIT[0] ?? null) : actor.keeperNameOfId,
  };
}
