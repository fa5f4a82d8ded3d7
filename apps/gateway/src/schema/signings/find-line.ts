import {
  decidingUnit,
  standingAfterEnd,
  standingTowards,
  type Line,
  type Standing,
  type Work,
} from '@phoihop/domain/access';
import type { SigningActor } from '@phoihop/domain/signings';
import { loadLastLine, loadLine } from '../access/line.ts';
import type { Context } from '../context.ts';
import { loadUnitAround } from '../units/day-on-map.ts';

const standingNowhere: Standing = {
  sides: new Set(),
  isOnBehalf: false,
  names: { UNIT: [], PARENT: [] },
};

/** Who looks at a unit's things of a sort, and on whose side; of a unit that has ended, above it on its last day or on nobody's. */
export async function actorTowards(
  context: Context,
  unitId: string,
  work: Work,
): Promise<SigningActor & Standing> {
  const current = await loadLine(context, unitId);
  if (current) return actorOnLine(context, current, work);
  const last = await loadLastLine(context, unitId);
  if (!last) return { id: context.actor.id, ...standingNowhere };
  const actor = await actorOnLine(context, last, work);
  return { ...actor, ...standingAfterEnd(actor) };
}

/** Who looks at a unit's things of a sort where the unit stands so. */
export async function actorOnLine(
  context: Context,
  line: Line,
  work: Work,
): Promise<SigningActor & Standing> {
  const { actor, today } = context;
  const decides = decidingUnit(line);
  const [unit, parent] = await Promise.all([
    loadUnitAround(context, line.unitId, today),
    decides === null ? Promise.resolve(null) : loadUnitAround(context, decides, today),
  ]);
  const unitNames = { UNIT: unit?.fullName ?? null, PARENT: parent?.fullName ?? null };
  return { id: actor.id, ...standingTowards(actor, line, work), unitNames };
}
