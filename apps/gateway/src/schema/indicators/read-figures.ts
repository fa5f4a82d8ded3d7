/**
 * Figures for whoever may see them: the only way to read any.
 *
 * Whoever sees a unit sees all that lies under it, so that a sum over its range holds nothing that is hidden from him.
 */
import { rollUp, type RolledUp, type RollUpTarget } from '@phoihop/database/figures';
import { divide, multiply, sum } from '@phoihop/domain/decimal';
import { unitLevels, type UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { emptyFigure, type FigureRow, type FigureView } from './figure-row.ts';
import type { IndicatorRow } from './indicator.ts';
import { planFigures, type PlannedIndicator } from './plan-figures.ts';

/** As many decimals as a quotient is told to. */
const ratioDecimals = 6;

/** The figures of the indicators for each of the units: unit by unit, in the order of the indicators. */
export async function readFigures(
  context: Context,
  units: readonly UnitRow[],
  indicators: readonly IndicatorRow[],
  view: FigureView,
): Promise<readonly FigureRow[]> {
  const planned = await planFigures(context, indicators, view);
  const seen = units.filter(({ isCovered }) => isCovered);
  const targets = await findTargets(context, seen);
  const rolled = await rollUp(context.db, {
    targets,
    readings: planned.map(({ reading }) => reading),
    layer: view.layer === 'OFFICIAL' ? 1 : 2,
    borders: view.borders,
  });
  const byKey = new Map(rolled.map((row) => [`${row.key} ${row.indicatorId}`, row]));
  const plans = new Map(planned.map((plan) => [plan.indicator.id, plan]));
  const keys = new Map(seen.map(({ id }, key) => [id, key]));
  return units.flatMap((unit) =>
    indicators.map((indicator) => {
      if (!unit.isCovered) return emptyFigure(unit, indicator, view, 'FORBIDDEN');
      const plan = plans.get(indicator.id);
      if (!plan || !liesAtOrAbove(unit.level, plan.reading.level)) {
        return emptyFigure(unit, indicator, view, 'NOT_APPLICABLE');
      }
      return figureOf(unit, plan, byKey.get(`${keys.get(unit.id)} ${indicator.id}`), view);
    }),
  );
}

/** Where the units stand and stood. */
export async function findTargets(
  { db }: Context,
  units: readonly UnitRow[],
): Promise<readonly RollUpTarget[]> {
  if (units.length === 0) return [];
  const { rows } = await sql<{ unitId: string; path: string; pathEnd: string }>`
    select unit_id, path, path_end from place where unit_id = any(${units.map(({ id }) => id)}::uuid[])`.execute(
    db.kysely,
  );
  const ranges = groupBy(rows, (row) => row.unitId);
  return units.map(({ id }, key) => ({ key, unitId: id, ranges: ranges.get(id) ?? [] }));
}

/** Below the level it is collected at an indicator says nothing. */
function liesAtOrAbove(level: UnitLevel, collectedAt: UnitLevel): boolean {
  return unitLevels.indexOf(level) <= unitLevels.indexOf(collectedAt);
}

function figureOf(
  unit: UnitRow,
  { indicator, window }: PlannedIndicator,
  row: RolledUp | undefined,
  view: FigureView,
): FigureRow {
  const isMapKnown = !(unit.startUnknown && window.firstDay < unit.validFrom);
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
    faults: row.faults,
  };
}

/** So many to the denominator's hundred, or thousand; none where the denominator is nothing. */
function quotient(
  { per }: IndicatorRow,
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
