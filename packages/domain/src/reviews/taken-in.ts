import type { ReportOnRoute } from './completeness.ts';

type OnRoute = Pick<ReportOnRoute, 'unitId' | 'parentId' | 'state'>;

/** The unit whose report takes a unit's in: the nearest above it on the frozen way that is not spared; null at the top. */
export function takerOf(reports: readonly OnRoute[], unitId: string): string | null {
  return takerIn(placesOf(reports), unitId);
}

/** The reports that a unit's takes in, in the order given: those below it, and those below whom of them was spared. */
export function reportsTakenIn<Report extends OnRoute>(
  reports: readonly Report[],
  unitId: string,
): readonly Report[] {
  const places = placesOf(reports);
  return reports.filter((report) => takerIn(places, report.unitId) === unitId);
}

/** A report and those above it on the frozen way, nearest first, the spared too; none where it is not on the way. */
export function wayUp<Report extends OnRoute>(
  reports: readonly Report[],
  unitId: string,
): readonly Report[] {
  return wayIn(placesOf(reports), unitId);
}

function placesOf<Report extends OnRoute>(reports: readonly Report[]): ReadonlyMap<string, Report> {
  return new Map(reports.map((report) => [report.unitId, report]));
}

function takerIn(places: ReadonlyMap<string, OnRoute>, unitId: string): string | null {
  const above = wayIn(places, unitId).slice(1);
  return above.find(({ state }) => state !== 'EXEMPT')?.unitId ?? null;
}

function wayIn<Report extends OnRoute>(
  places: ReadonlyMap<string, Report>,
  unitId: string,
): readonly Report[] {
  const way: Report[] = [];
  // A way that runs in a ring ends where it began.
  for (let at = places.get(unitId); at && !way.includes(at); at = places.get(at.parentId ?? '')) {
    way.push(at);
  }
  return way;
}
