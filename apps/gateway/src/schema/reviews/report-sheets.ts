/** What a unit tells of its own in a report: the sheets of the periods in which its review asks. */
import { emptyCell, type Cell } from '@phoihop/domain/indicators';
import { cellKeyOf, type CalendarPeriod } from '@phoihop/domain/reviews';
import { oncePerRow } from '../batch.ts';
import type { Context } from '../context.ts';
import { activeRules, allIndicators } from '../indicators/catalogue.ts';
import type { IndicatorRow } from '../indicators/indicator.ts';
import { figuresOf, type SheetCellRow } from '../indicators/sheet-figures.ts';
import { findingsOf, type SheetFinding } from '../indicators/sheet-findings.ts';
import { loadSheetOfReport, type SheetRow } from '../indicators/sheet-row.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { askedIn, periodText, type AskedIndicator } from './cycle-definition.ts';
import { cycleOf } from './cycle-row.ts';
import type { ReportRow } from './report-row.ts';

/** The figures of one period. */
export interface ReportSheet {
  readonly period: CalendarPeriod;
  readonly sheet: SheetRow | null;
  /** Whether the sheet holds anything, asked for here or elsewhere. */
  readonly isTold: boolean;
  /** What the review asks for, told or not. */
  readonly cells: readonly SheetCellRow[];
  readonly findings: readonly SheetFinding[];
}

/** The sheets of a report's own figures, oldest first; none where the review asks for nothing of its level. */
export const sheetsOf = oncePerRow(readSheets);

async function readSheets(
  context: Context,
  { cycleId, unitId, level }: ReportRow,
): Promise<readonly ReportSheet[]> {
  const cycle = await cycleOf(context, cycleId);
  const [asked, unit] = await Promise.all([
    askedIn(context, cycle),
    loadUnitAround(context, unitId, context.today),
  ]);
  const own = asked.filter(({ indicator }) => indicator.collectedAt === level);
  const isAlive = ({ lastDay }: CalendarPeriod) =>
    unit === null || unit.startUnknown || unit.validFrom <= lastDay;
  const periods = periodsOf(own).filter(isAlive);
  const [indicators, rules] = await Promise.all([allIndicators(context), activeRules(context)]);
  return Promise.all(
    periods.map(async (period) => {
      const [sheet, figures] = await Promise.all([
        loadSheetOfReport(context, { unitId, periodId: period.id }, unit?.asOf ?? context.today),
        figuresOf(context, unitId, period.id),
      ]);
      return {
        period,
        sheet,
        isTold: figures.CURRENT.size > 0,
        cells: askedFor(own, period).map((indicator) => ({
          indicator,
          cell: figures.CURRENT.get(indicator.id) ?? emptyCell,
          official: figures.OFFICIAL.get(indicator.id) ?? emptyCell,
          previous: figures.PREVIOUS.get(indicator.id) ?? emptyCell,
        })),
        findings: findingsOf(indicators, rules, figures),
      };
    }),
  );
}

function periodsOf(asked: readonly AskedIndicator[]): readonly CalendarPeriod[] {
  const periods = new Map(
    asked.flatMap((each) => each.periods.map((one) => [one.id, one] as const)),
  );
  return [...periods.values()].toSorted((one, other) =>
    one.firstDay === other.firstDay ? one.id - other.id : one.firstDay < other.firstDay ? -1 : 1,
  );
}

function askedFor(asked: readonly AskedIndicator[], { id }: CalendarPeriod): IndicatorRow[] {
  return asked
    .filter(({ periods }) => periods.some((period) => period.id === id))
    .map(({ indicator }) => indicator);
}

/** A cell by its key. */
export interface KeyedCell {
  readonly key: string;
  readonly cell: Cell;
}

/** All cells of the sheets, told or not, each by its key. */
export function keyedCells(sheets: readonly ReportSheet[]): readonly KeyedCell[] {
  return sheets.flatMap(({ period, cells }) =>
    cells.map(({ indicator, cell }) => ({
      key: cellKeyOf({ indicator: indicator.key, periodKey: periodText(period) }),
      cell,
    })),
  );
}

export function isMissing({ cell }: KeyedCell): boolean {
  return cell.state === 'NOT_REPORTED';
}
