import type { Standing } from '@phoihop/domain/access';
import { taskMoves, type TaskActor, type TaskMove } from '@phoihop/domain/tasks';
import type { Context } from '../context.ts';
import { keeperOf, type NamedKeeper } from '../reviews/keeper-of.ts';
import { actorTowards } from '../signings/find-line.ts';

/** Who acts on a task, and how he keeps the review it comes from. */
export type ActorOnTask = TaskActor & Standing & { readonly keeper: NamedKeeper };

/** Who looks at a task of a unit: on whose side, and whether he hands out the tasks of the review. */
export async function actorOnTask(
  context: Context,
  { unitId, keeperUnitId }: { readonly unitId: string; readonly keeperUnitId: string },
): Promise<ActorOnTask> {
  const [standing, keeper] = await Promise.all([
    actorTowards(context, unitId),
    keeperOf(context, keeperUnitId),
  ]);
  return { ...standing, keeper, mayKeep: keeper.mayKeep, keeperName: keeper.unitName };
}

/** In whose name a move would be made, and whether from above. */
export function manner(actor: ActorOnTask, move: TaskMove) {
  return taskMoves[move].by === 'UNIT'
    ? { isOnBehalf: actor.isOnBehalf, inNameOfId: actor.names.UNIT[0] ?? null }
    : { isOnBehalf: actor.keeper.isOnBehalf, inNameOfId: actor.keeper.inNameOfId };
}
