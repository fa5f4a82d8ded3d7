/**
 * What the reports below come to: accepted figures alone, over the units that were frozen when the review was opened.
 *
 * Nobody types them.
 */
import { earliest } from '@phoihop/domain/dates';
import { sum } from '@phoihop/domain/decimal';
import type { EnteredState } from '@phoihop/domain/indicators';
import { reportsUnder } from '@phoihop/domain/reviews';
import { unitLevels, type UnitLevel } from '@phoihop/domain/units';
import type { Context } from '../context.ts';
import type { Completeness, FigureRow, FigureView } from '../indicators/figure-row.ts';
import type { IndicatorRow } from '../indicators/indicator.ts';
import { readFigures } from '../indicators/read-figures.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { askedIn } from './cycle-definition.ts';
import { cycleOf, type CycleRow } from './cycle-row.ts';
import type { ReportRow } from './report-row.ts';
import { loadRoute } from './report-route.ts';

export interface ReportSum {
  readonly indicator: IndicatorRow;
  /** The period of the review. */
  readonly period: string;
  readonly state: EnteredState;
  readonly value: string | null;
  readonly cells: Completeness;
  readonly units: Completeness;
}

export async function sumsOf(context: Context, report: ReportRow): Promise<readonly ReportSum[]> {
  const cycle = await cycleOf(context, report.cycleId);
  const asked = await askedIn(context, cycle);
  const below = asked.filter(({ indicator }) => liesBelow(indicator.collectedAt, report.level));
  if (below.length === 0) return [];
  const route = reportsUnder((await loadRoute(context, report.cycleId)) ?? [], report.unitId);
  const expected = route.filter(({ state }) => state !== 'EXEMPT');
  const known = await Promise.all(
    expected.map(({ unitId }) => loadUnitAround(context, unitId, context.today)),
  );
  const units = known.filter((unit) => unit !== null);
  const view = viewOfReview(cycle, context);
  const indicators = below.map(({ indicator }) => indicator);
  const levels = new Map(expected.map(({ unitId, level }) => [unitId, level]));
  const figures = await readFigures(context, units, indicators, view);
  return indicators.map((indicator) => {
    const own = figures.filter(
      (figure) =>
        figure.indicator.id === indicator.id &&
        levels.get(figure.unit.id) === indicator.collectedAt,
    );
    return { indicator, period: cycle.period, ...addUp(own) };
  });
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

/** What the figures of units come to, with how many of them have told theirs whole. */
export function addUp(figures: readonly FigureRow[]): Omit<ReportSum, 'indicator' | 'period'> {
  const values = figures.flatMap(({ value }) => value ?? []);
  const total = (part: 'reported' | 'expected') =>
    figures.reduce((all, { cells }) => all + cells[part], 0);
  const due = figures.filter(({ state }) => state !== 'NOT_APPLICABLE');
  const isWhole = ({ state, cells }: FigureRow) =>
    state === 'REPORTED' && cells.reported === cells.expected;
  const isNothing = figures.length > 0 && due.length === 0;
  return {
    state: values.length > 0 ? 'REPORTED' : isNothing ? 'NOT_APPLICABLE' : 'NOT_REPORTED',
    value: values.length > 0 ? sum(values) : null,
    cells: { reported: total('reported'), expected: total('expected') },
    units: { reported: due.filter(isWhole).length, expected: due.length },
  };
}
