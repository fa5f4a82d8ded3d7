import { decidingUnit, standingTowards, type Standing } from '@phoihop/domain/access';
import type { SigningActor } from '@phoihop/domain/signings';
import { loadLine } from '../access/line.ts';
import type { Context } from '../context.ts';
import { loadUnit } from '../units/unit-row.ts';

const standingNowhere: Standing = {
  sides: new Set(),
  isOnBehalf: false,
  names: { UNIT: [], PARENT: [] },
};

/** Who looks at a unit's things, and on whose side; on nobody's where the unit has no place today. */
export async function actorTowards(
  context: Context,
  unitId: string,
): Promise<SigningActor & Standing> {
  const { actor, today } = context;
  const line = await loadLine(context, unitId);
  if (!line) return { id: actor.id, ...standingNowhere };
  const decides = decidingUnit(line);
  const [unit, parent] = await Promise.all([
    loadUnit(context, unitId, today),
    decides === null ? Promise.resolve(null) : loadUnit(context, decides, today),
  ]);
  const unitNames = { UNIT: unit?.fullName ?? null, PARENT: parent?.fullName ?? null };
  return { id: actor.id, ...standingTowards(actor, line), unitNames };
}
