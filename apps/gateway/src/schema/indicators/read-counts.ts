/** Figures that count who meets a standard: nobody reports them, they follow from what was decided. */
import { countFigures, type CountedFigure } from '@phoihop/database/standards';
import { countedOn, hadBegun } from '@phoihop/domain/indicators';
import type { IsoDate } from '@phoihop/domain/dates';
import type { Context } from '../context.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { windowOf } from './figure-periods.ts';
import { emptyFigure, type FigureQuestion, type FigureRow, type FigureView } from './figure-row.ts';
import type { IndicatorRow } from './indicator.ts';

/** What the indicators come to for units that the viewer sees. */
export async function readCounts(
  context: Context,
  { units, targets, view }: FigureQuestion,
  indicators: readonly IndicatorRow[],
): Promise<readonly FigureRow[]> {
  if (indicators.length === 0) return [];
  const day = await dayOf(context, view);
  const { borders } = view;
  const standardIds = [...new Set(indicators.flatMap(({ standardId }) => standardId ?? []))];
  const counts = day ? await countFigures(context.db, { targets, standardIds, day, borders }) : [];
  const byKey = new Map(counts.map((count) => [`${count.key} ${count.standardId}`, count]));
  return units.flatMap((unit, key) =>
    indicators.map((indicator) =>
      day
        ? figureOf(unit, indicator, { ...view, day }, byKey.get(`${key} ${indicator.standardId}`))
        : emptyFigure(unit, indicator, view, 'NOT_REPORTED'),
    ),
  );
}

/** The day on which it is told who meets a standard; null where the period has not begun. */
export async function dayOf(
  context: Context,
  { period, asOf }: Pick<FigureView, 'period' | 'asOf'>,
): Promise<IsoDate | null> {
  const daysOf = await windowOf(context, period);
  return countedOn(await daysOf('CALENDAR'), asOf);
}

/** Of every unit to which the standard applies it is known whether it meets it: all of them have reported. */
function figureOf(
  unit: UnitRow,
  indicator: IndicatorRow,
  { day, ...view }: FigureView & { readonly day: IsoDate },
  count: CountedFigure | undefined,
): FigureRow {
  const isMapKnown = !(unit.startUnknown && day < unit.validFrom);
  if (!count || count.applicable === 0) {
    const isBegun = view.borders !== null || hadBegun(unit, [{ firstDay: day, lastDay: day }]);
    const none = emptyFigure(unit, indicator, view, 'NOT_APPLICABLE');
    return { ...none, isMapKnown, hadBegun: isBegun };
  }
  const { achieved, applicable, faults } = count;
  const told = { reported: applicable, expected: applicable };
  const whole = {
    ...emptyFigure(unit, indicator, view, 'NOT_COMPARABLE'),
    cells: told,
    units: told,
    oldest: day,
    newest: day,
    isMapKnown,
    faults,
  };
  if (faults.length > 0) return whole;
  const value = String(achieved);
  return { ...whole, state: 'REPORTED', value, numerator: value, denominator: String(applicable) };
}
