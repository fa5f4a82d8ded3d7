import { standingAfter, unitsAfter, type SideActor, type Standing } from '@phoihop/domain/access';
import { taskMoves, type TaskActor, type TaskMove } from '@phoihop/domain/tasks';
import { findAfterEnd } from '../access/after-end.ts';
import { loadLine } from '../access/line.ts';
import type { Context } from '../context.ts';
import { keeperOf, type NamedKeeper } from '../reviews/keeper-of.ts';
import { actorOnLine } from '../signings/find-line.ts';
import { loadUnitAround } from '../units/day-on-map.ts';

/** Who acts on a task, and how he keeps the review it comes from. */
export type ActorOnTask = TaskActor & Standing & { readonly keeper: NamedKeeper };

/** Who looks at a task of a unit: on whose side, and whether he hands out the tasks of the review. */
export async function actorOnTask(
  context: Context,
  { unitId, keeperUnitId }: { readonly unitId: string; readonly keeperUnitId: string },
): Promise<ActorOnTask> {
  const [line, keeper] = await Promise.all([
    loadLine(context, unitId),
    keeperOf(context, keeperUnitId),
  ]);
  const standing = line
    ? await actorOnLine(context, line, 'REPORTS')
    : await actorAfter(context, unitId);
  return { ...standing, keeper, mayKeep: keeper.mayKeep, keeperName: keeper.unitName };
}

/** Who looks at what an ended unit was still to do: the units that came of it do it, or those above it. */
async function actorAfter(context: Context, unitId: string): Promise<SideActor & Standing> {
  const { actor, today } = context;
  const after = await findAfterEnd(context, unitId);
  const acting = unitsAfter(after);
  const named = async (id: string | null) =>
    id === null ? null : ((await loadUnitAround(context, id, today))?.fullName ?? null);
  const [unit, parent] = await Promise.all([named(acting.UNIT), named(acting.PARENT)]);
  const unitNames = { UNIT: unit, PARENT: parent };
  return { id: actor.id, ...standingAfter(actor, after, 'REPORTS'), unitNames };
}

/** In whose name a move would be made, and whether from above. */
export function manner(actor: ActorOnTask, move: TaskMove) {
  return taskMoves[move].by === 'UNIT'
    ? { isOnBehalf: actor.isOnBehalf, inNameOfId: actor.names.UNIT[0] ?? null }
    : { isOnBehalf: actor.keeper.isOnBehalf, inNameOfId: actor.keeper.inNameOfId };
}
