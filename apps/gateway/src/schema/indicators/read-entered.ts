/** What somebody entered, read and decided: the units and indicators it names, and what each cell will hold. */
import { decideCell, decideLife, type Cell, type EnteredState } from '@phoihop/domain/indicators';
import { groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId } from '../global-id.ts';
import { refused, settle } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { allIndicators, collectedOf } from './catalogue.ts';
import type { IndicatorRow } from './indicator.ts';
import type { PeriodRow } from './period-row.ts';

/** One row of figures as it is asked to be written. */
export interface AskedRow {
  readonly unit: string;
  /** The version it was written from; null where there was no sheet. */
  readonly version?: number | null | undefined;
  readonly cells: readonly {
    readonly indicator: string;
    readonly state: EnteredState;
    readonly value?: string | null | undefined;
    readonly note?: string | null | undefined;
  }[];
}

/** The same with what it names. */
export interface EnteredRow {
  readonly unit: UnitRow;
  readonly version: number | null;
  readonly cells: readonly { readonly indicator: IndicatorRow; readonly cell: Cell }[];
}

/** More cells than this are sent in parts: a province's widest sheet holds a quarter of it. */
const cellsMax = 20_000;

/** Reads all rows, or refuses the first thing that is wrong with them. */
export async function readEntered(
  context: Context,
  period: PeriodRow,
  rows: readonly AskedRow[],
): Promise<readonly EnteredRow[]> {
  const count = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  if (rows.length === 0 || count === 0 || count > cellsMax) {
    throw refused('INVALID_INPUT', { what: 'cells', text: count, hint: 'entriesRange' });
  }
  const indicators = await allIndicators(context);
  const byName = new Map(
    indicators.flatMap((row) => [[row.key, row] as const, [row.id, row] as const]),
  );
  const entered = await Promise.all(
    rows.map(async ({ unit: text, version = null, cells }): Promise<EnteredRow> => {
      const unit = await getUnit(context, text, context.today);
      settle(decideLife(unit, period));
      return {
        unit,
        version,
        cells: cells.map(({ indicator: name, ...asked }) => {
          const indicator = byName.get(rowId('Indicator', name) ?? name.trim());
          if (!indicator) throw refused('NOT_FOUND', { what: 'indicator', text: name });
          const decided = decideCell(collectedOf(indicator), asked, unit.level, period);
          return { indicator, cell: settle(named(decided, indicator, context)) };
        }),
      };
    }),
  );
  requireOnceEach(entered);
  return entered;
}

/** A refusal with the indicator told as people call it. */
function named(
  verdict: ReturnType<typeof decideCell>,
  { key, nameVi, nameEn }: IndicatorRow,
  { language }: Context,
): ReturnType<typeof decideCell> {
  if (verdict.ok || verdict.facts['indicator'] !== key) return verdict;
  const indicator = language === 'vi' ? nameVi : nameEn;
  return { ...verdict, facts: { ...verdict.facts, indicator } };
}

function requireOnceEach(rows: readonly EnteredRow[]): void {
  for (const group of groupBy(rows, ({ unit }) => unit.id).values()) {
    const ids = group.flatMap(({ cells }) => cells.map(({ indicator }) => indicator.id));
    if (group.length > 1 || new Set(ids).size < ids.length) {
      const text = group[0]?.unit.code ?? '';
      throw refused('INVALID_INPUT', { what: 'rows', text, hint: 'figureOnce' });
    }
  }
}
