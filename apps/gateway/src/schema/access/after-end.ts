/** Who stands for a unit that has ended, on the business date's map. */
import type { AfterEnd, LivingLine } from '@phoihop/domain/access';
import type { Context } from '../context.ts';
import { loadLastLine, loadLine } from './line.ts';
import { loadStandIns } from './stand-ins.ts';

export async function findAfterEnd(context: Context, unitId: string): Promise<AfterEnd> {
  const heirs = await livingFor(context, unitId);
  if (heirs.length > 0) return { heirs, above: [] };
  const last = await loadLastLine(context, unitId);
  const above = await Promise.all(
    (last?.ancestorIds ?? []).map((ancestorId) => livingFor(context, ancestorId)),
  );
  return { heirs: [], above: above.find((living) => living.length > 0) ?? [] };
}

/** The units that stand for one today: itself, or what came of it. */
async function livingFor(context: Context, unitId: string): Promise<LivingLine[]> {
  const standIns = (await loadStandIns(context, unitId)) ?? [];
  const living = await Promise.all(
    standIns.map(async ({ unitId: id, isCoordinated }) => {
      const line = await loadLine(context, id);
      return line && { ...line, isCoordinated };
    }),
  );
  return living.filter((line) => line !== null);
}
