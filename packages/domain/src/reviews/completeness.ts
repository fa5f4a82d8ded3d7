import type { ReportStand } from './report.ts';
import type { ReportState } from './report-state.ts';

/** A report on the frozen way of its review. */
export interface ReportOnRoute extends ReportStand {
  readonly unitId: string;
  /** The unit that it is reported to; null at the root. */
  readonly parentId: string | null;
}

/** Who has reported and who has not, unit by unit, each list in the order given. */
export interface Completeness<Report extends ReportOnRoute = ReportOnRoute> {
  /** All that were frozen when the review was opened, less those that are spared. */
  readonly expected: readonly Report[];
  readonly exempt: readonly Report[];
  /** Where the expected stand now: each in exactly one of the next five. */
  readonly notStarted: readonly Report[];
  readonly started: readonly Report[];
  readonly awaiting: readonly Report[];
  readonly returned: readonly Report[];
  readonly accepted: readonly Report[];
  /** Those of the expected that were ever submitted, wherever they stand now: "172 of 173". */
  readonly submitted: readonly Report[];
  /** Those that never were. */
  readonly missing: readonly Report[];
}

/** Tells who has reported and who has not: the one answer on which every screen and every paper rests. */
export function completenessOf<Report extends ReportOnRoute>(
  reports: readonly Report[],
): Completeness<Report> {
  const within = (state: ReportState) => reports.filter((report) => report.state === state);
  const expected = reports.filter(({ state }) => state !== 'EXEMPT');
  return {
    expected,
    exempt: within('EXEMPT'),
    notStarted: within('NOT_STARTED'),
    started: within('DRAFT'),
    awaiting: within('SUBMITTED'),
    returned: within('RETURNED'),
    accepted: within('ACCEPTED'),
    submitted: expected.filter(({ version }) => version > 0),
    missing: expected.filter(({ version }) => version === 0),
  };
}

/** The reports of all units under one, itself left out, by the frozen way and in the order given. */
export function reportsUnder<Report extends ReportOnRoute>(
  reports: readonly Report[],
  unitId: string,
): readonly Report[] {
  const parents = new Map(reports.map((report) => [report.unitId, report.parentId]));
  const isUnder = (id: string): boolean => {
    // As many steps as there are reports: a way that runs in a ring ends too.
    let above = parents.get(id) ?? null;
    for (let steps = reports.length; above !== null && steps > 0; steps--) {
      if (above === unitId) return true;
      above = parents.get(above) ?? null;
    }
    return false;
  };
  return reports.filter((report) => isUnder(report.unitId));
}

/** A unit that takes reports in, with all that go up to it. */
export interface RoutePart<Report extends ReportOnRoute = ReportOnRoute> {
  readonly head: Report;
  readonly reports: readonly Report[];
}

/**
 * The reports of a review part by part, as a board shows them: each that goes up to the top itself, or is the highest of
 * those that are seen, with all below it.
 *
 * @remarks Where nobody takes reports in but the top, as in a review of one district, the top is the one part: parts of
 * which each is a single report would tell nothing of how far anybody has got.
 */
export function routeParts<Report extends ReportOnRoute>(
  reports: readonly Report[],
  topId: string,
): readonly RoutePart<Report>[] {
  const seen = new Set(reports.map(({ unitId }) => unitId));
  const isHead = ({ unitId, parentId }: Report) =>
    unitId !== topId && (parentId === null || parentId === topId || !seen.has(parentId));
  const partOf = (head: Report) => ({ head, reports: reportsUnder(reports, head.unitId) });
  const parts = reports.filter(isHead).map(partOf);
  const top = reports.find(({ unitId }) => unitId === topId);
  return top && parts.every((part) => part.reports.length === 0) ? [partOf(top)] : parts;
}
