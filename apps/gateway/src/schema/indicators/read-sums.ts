/** Figures that are sums of what units reported. */
import { rollUp, type RolledUp } from '@phoihop/database/figures';
import { divide, multiply, sum } from '@phoihop/domain/decimal';
import { hadBegun } from '@phoihop/domain/indicators';
import { unitLevels, type UnitLevel } from '@phoihop/domain/units';
import type { Context } from '../context.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { emptyFigure, type FigureQuestion, type FigureRow, type FigureView } from './figure-row.ts';
import type { IndicatorRow } from './indicator.ts';
import { planFigures, type PlannedIndicator } from './plan-figures.ts';

/** As many decimals as a quotient is told to. */
const ratioDecimals = 6;

/** What the indicators come to for units that the viewer sees; nothing below the level they are collected at. */
export async function readSums(
  context: Context,
  { units, targets, view }: FigureQuestion,
  indicators: readonly IndicatorRow[],
): Promise<readonly FigureRow[]> {
  const planned = await planFigures(context, indicators, view);
  const rolled = await rollUp(context.db, {
    targets,
    readings: planned.map(({ reading }) => reading),
    layer: view.layer === 'OFFICIAL' ? 1 : 2,
    borders: view.borders,
  });
  const byKey = new Map(rolled.map((row) => [`${row.key} ${row.indicatorId}`, row]));
  return units.flatMap((unit, key) =>
    planned
      .filter(({ reading }) => liesAtOrAbove(unit.level, reading.level))
      .map((plan) => figureOf(unit, plan, byKey.get(`${key} ${plan.indicator.id}`), view)),
  );
}

/** Below the level it is collected at an indicator says nothing. */
function liesAtOrAbove(level: UnitLevel, collectedAt: UnitLevel): boolean {
  return unitLevels.indexOf(level) <= unitLevels.indexOf(collectedAt);
}

function figureOf(
  unit: UnitRow,
  { indicator, window, reading: { due } }: PlannedIndicator,
  row: RolledUp | undefined,
  view: FigureView,
): FigureRow {
  const isMapKnown = !(unit.startUnknown && window.firstDay < unit.validFrom);
  const isTold = row !== undefined && (row.value !== null || row.denominator !== null);
  // On the borders of a day its predecessors tell it.
  if (!isTold && view.borders === null && !hadBegun(unit, due)) {
    return { ...emptyFigure(unit, indicator, view, 'NOT_APPLICABLE'), isMapKnown, hadBegun: false };
  }
  if (!row) return { ...emptyFigure(unit, indicator, view, 'NOT_REPORTED'), isMapKnown };
  const exact = (number: string | null) => (number === null ? null : sum([number]));
  const [numerator, denominator] = [exact(row.numerator), exact(row.denominator)];
  const value =
    indicator.kind === 'RATIO' ? quotient(indicator, numerator, denominator) : exact(row.value);
  return {
    ...view,
    unit,
    indicator,
    state: stateOf(row),
    value,
    numerator,
    denominator,
    cells: { reported: row.reportedCells, expected: row.expectedCells },
    units: { reported: row.reportedUnits, expected: row.expectedUnits },
    notApplicable: row.notApplicable,
    inherited: row.inherited,
    oldest: row.oldest,
    newest: row.newest,
    isMapKnown,
    hadBegun: true,
    faults: row.faults,
  };
}

/** So many to the denominator's hundred, or thousand; none where the denominator is nothing. */
export function quotient(
  { per }: Pick<IndicatorRow, 'per'>,
  numerator: string | null,
  denominator: string | null,
): string | null {
  if (numerator === null || denominator === null) return null;
  return divide(multiply(numerator, String(per ?? 1)), denominator, ratioDecimals);
}

function stateOf({ faults, value, denominator, expectedCells, notApplicable }: RolledUp) {
  if (faults.length > 0) return 'NOT_COMPARABLE';
  if (value !== null || denominator !== null) return 'REPORTED';
  return expectedCells === 0 && notApplicable > 0 ? 'NOT_APPLICABLE' : 'NOT_REPORTED';
}
