/** Who looks at a report, and on whose side, by the way that was frozen when its review was opened. */
import type { SideActor, Standing } from '@phoihop/domain/access';
import { decidingUnits, standingOnWay, wayUp, type ReportWay } from '@phoihop/domain/reviews';
import { linesOf, loadStandIns } from '../access/stand-ins.ts';
import type { Context } from '../context.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { loadRoute, type OnRoute } from './report-route.ts';

/** The way of a report, with who stands for each unit on it, and with what lies above both of its ends on the map. */
async function wayOf(context: Context, { cycleId, unitId }: OnRoute): Promise<ReportWay> {
  const stops = wayUp((await loadRoute(context, cycleId)) ?? [], unitId);
  const steps = await Promise.all(
    stops.map(async (stop) => ({
      ...stop,
      standIns: (await loadStandIns(context, stop.unitId)) ?? [],
    })),
  );
  const [[own], top] = [steps, steps.at(-1)];
  if (!own || !top) throw new Error('a report that was read is not on the way of its review');
  const [below, atTop] = await Promise.all([
    linesOf(context, own.unitId, own.standIns),
    linesOf(context, top.unitId, top.standIns),
  ]);
  const coordinated = atTop.flatMap(({ coordinatedAncestorId }) => coordinatedAncestorId ?? []);
  return {
    own,
    above: steps.slice(1),
    ancestorIds: [...new Set(below.flatMap(({ ancestorIds }) => ancestorIds))],
    coordinatedAboveId: coordinated[0] ?? null,
  };
}

/** Who looks at a report, and on whose side. */
export async function actorTowardsReport(
  context: Context,
  report: OnRoute,
): Promise<SideActor & Standing> {
  const { actor, today } = context;
  const way = await wayOf(context, report);
  const [decides] = decidingUnits(way);
  const [unit, parent] = await Promise.all([
    loadUnitAround(context, report.unitId, today),
    decides === undefined ? null : loadUnitAround(context, decides, today),
  ]);
  return {
    id: actor.id,
    ...standingOnWay(actor, way),
    unitNames: { UNIT: unit?.fullName ?? null, PARENT: parent?.fullName ?? null },
  };
}
