/**
 * What the reports below come to: accepted figures alone, over the units that were frozen when the review was opened.
 *
 * Nobody types them.
 */
import { earliest } from '@phoihop/domain/dates';
import { reportsUnder, sumOfParts, type SumOfParts } from '@phoihop/domain/reviews';
import { unitLevels, type UnitLevel } from '@phoihop/domain/units';
import { batched, groupBy, oncePerRow } from '../batch.ts';
import type { Context } from '../context.ts';
import type { FigureRow, FigureView } from '../indicators/figure-row.ts';
import type { IndicatorRow } from '../indicators/indicator.ts';
import { readFigures } from '../indicators/read-figures.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { askedIn } from './cycle-definition.ts';
import { cycleOf, type CycleRow } from './cycle-row.ts';
import { loadReport, type ReportRow } from './report-row.ts';
import { loadRoute, type Stop } from './report-route.ts';

export interface ReportSum extends SumOfParts {
  readonly indicator: IndicatorRow;
  /** The period of the review. */
  readonly period: string;
}

/** The figures of the units of reviews, all of a review read at once; keys are `review@unit`. */
const loadFigures = batched<FigureRow[]>(async (context, keys) => {
  const asked = groupBy(
    keys.map((key) => key.split('@')),
    ([cycleId]) => cycleId ?? '',
  );
  const found = new Map<string, FigureRow[]>();
  await Promise.all(
    [...asked].map(async ([cycleId, pairs]) => {
      const unitIds = new Set(pairs.map(([, unitId]) => unitId));
      const figures = await figuresIn(context, await cycleOf(context, cycleId), unitIds);
      for (const [unitId, own] of groupBy(figures, ({ unit }) => unit.id)) {
        found.set(`${cycleId}@${unitId}`, own);
      }
    }),
  );
  return found;
});

async function figuresIn(
  context: Context,
  cycle: CycleRow,
  unitIds: ReadonlySet<string | undefined>,
): Promise<readonly FigureRow[]> {
  const [asked, route] = await Promise.all([askedIn(context, cycle), loadRoute(context, cycle.id)]);
  const stops = (route ?? []).filter(({ unitId }) => unitIds.has(unitId));
  const known = await Promise.all(stops.map((stop) => unitAt(context, stop)));
  const units = known.filter((unit) => unit !== null);
  const indicators = asked.map(({ indicator }) => indicator);
  return readFigures(context, units, indicators, viewOfReview(cycle, context));
}

/** The figures that are counted below a report, in the order of the report. */
export const sumsOf = oncePerRow(readSums);

async function readSums(context: Context, report: ReportRow): Promise<readonly ReportSum[]> {
  const { cycleId, unitId, level } = report;
  const cycle = await cycleOf(context, cycleId);
  const asked = await askedIn(context, cycle);
  const below = asked.filter(({ indicator }) => liesBelow(indicator.collectedAt, level));
  if (below.length === 0) return [];
  const route = reportsUnder((await loadRoute(context, cycleId)) ?? [], unitId);
  const expected = route.filter(({ state }) => state !== 'EXEMPT');
  const read = await Promise.all(
    expected.map((stop) => loadFigures(context, `${cycleId}@${stop.unitId}`)),
  );
  const figures = read.flatMap((own) => own ?? []);
  const levels = new Map(expected.map((stop) => [stop.unitId, stop.level]));
  return below.map(({ indicator }) => {
    const own = figures.filter(
      (figure) =>
        figure.indicator.id === indicator.id &&
        levels.get(figure.unit.id) === indicator.collectedAt,
    );
    return { indicator, period: cycle.period, ...addUp(own) };
  });
}

/** The unit of a report; whoever sees the report, by the map or by the frozen way, knows its figures. */
async function unitAt(context: Context, { id, unitId }: Stop): Promise<UnitRow | null> {
  const unit = await loadUnitAround(context, unitId, context.today);
  if (!unit || unit.isCovered) return unit;
  return { ...unit, isCovered: (await loadReport(context, id)) !== null };
}

/** How the figures of a review are read: accepted ones, of its period, as far as it had ended by the cut-off. */
export function viewOfReview({ period, cutOffOn }: CycleRow, { today }: Context): FigureView {
  return {
    // The calendar of each indicator says which days the period has in it.
    period: period.startsWith('PTD:') ? period : period.replace(/^.*:/, ''),
    borders: null,
    layer: 'OFFICIAL',
    asOf: earliest(cutOffOn, today) ?? today,
  };
}

export function liesBelow(level: UnitLevel | null, above: UnitLevel): boolean {
  return level !== null && unitLevels.indexOf(above) < unitLevels.indexOf(level);
}

/** What the figures of units come to; they are read on the map of each period, on which all can be compared. */
export function addUp(figures: readonly FigureRow[]): SumOfParts {
  return sumOfParts(
    figures.map(({ state, value, cells }) => {
      if (state === 'NOT_COMPARABLE')
        throw new Error('figures of a review are on no other borders');
      return { state, value, cells };
    }),
  );
}
