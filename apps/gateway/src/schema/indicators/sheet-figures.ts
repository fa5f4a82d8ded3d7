/** What a sheet holds, beside what is official of it and of the period before. */
import { canonical } from '@phoihop/domain/decimal';
import { emptyCell, type Cell, type EnteredState } from '@phoihop/domain/indicators';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { askedAt } from './catalogue.ts';
import type { IndicatorRow } from './indicator.ts';
import type { PeriodRow } from './period-row.ts';

type Source = 'CURRENT' | 'OFFICIAL' | 'PREVIOUS';

/** Cells by the ids of their indicators. */
export type CellsById = ReadonlyMap<string, Cell>;

export type SheetFigures = Readonly<Record<Source, CellsById>>;

export interface EntryRow {
  readonly indicatorId: string;
  readonly state: EnteredState;
  readonly value: string | null;
  readonly note: string | null;
}

export function cellOf({ state, value, note }: EntryRow): Cell {
  return { state, value: value === null ? null : canonical(value), note };
}

export function cellsById(rows: readonly EntryRow[]): CellsById {
  return new Map(rows.map((row) => [row.indicatorId, cellOf(row)]));
}

const columns = sql`asked.unit_id, asked.period_id, entry.indicator_id, entry.state, entry.value, entry.note`;

/**
 * The figures of sheets that the viewer has been found to see; keys are `unit@period`, by their ids.
 *
 * @remarks The first of three: the version that is open, the one that is official, and what is official of the period
 * before.
 */
const loadFigures = batched<SheetFigures>(async ({ db }, keys) => {
  const pairs = keys.map((key) => key.split('@'));
  const { rows } = await sql<EntryRow & { unitId: string; periodId: number; source: Source }>`
    with asked as (
      select * from unnest(${pairs.map(([unit]) => unit)}::uuid[], ${pairs.map(([, id]) => Number(id))}::int[])
        as asked(unit_id, period_id))
    select ${columns}, 'CURRENT' as source from asked
      join figure_sheet sheet on sheet.unit_id = asked.unit_id and sheet.period_id = asked.period_id
      join figure_entry entry on entry.sheet_id = sheet.id and entry.number = sheet.number
    union all
    select ${columns}, 'OFFICIAL' from asked
      join figure_sheet sheet on sheet.unit_id = asked.unit_id and sheet.period_id = asked.period_id
      join figure_entry entry on entry.sheet_id = sheet.id and entry.number = sheet.accepted_number
    union all
    select ${columns}, 'PREVIOUS' from asked
      join period on period.id = asked.period_id
      join period earlier on earlier.calendar_key = period.calendar_key
       and earlier.frequency = period.frequency and earlier.ordinal = period.ordinal - 1
      join figure_sheet sheet on sheet.unit_id = asked.unit_id and sheet.period_id = earlier.id
      join figure_entry entry on entry.sheet_id = sheet.id and entry.number = sheet.accepted_number`.execute(
    db.kysely,
  );
  const found = groupBy(rows, ({ unitId, periodId }) => `${unitId}@${periodId}`);
  return new Map(
    keys.map((key) => {
      const entries = groupBy(found.get(key) ?? [], ({ source }) => source);
      const of = (source: Source) => cellsById(entries.get(source) ?? []);
      return [key, { CURRENT: of('CURRENT'), OFFICIAL: of('OFFICIAL'), PREVIOUS: of('PREVIOUS') }];
    }),
  );
});

const nothing: SheetFigures = { CURRENT: new Map(), OFFICIAL: new Map(), PREVIOUS: new Map() };

export async function figuresOf(
  context: Context,
  unitId: string,
  periodId: number,
): Promise<SheetFigures> {
  return (await loadFigures(context, `${unitId}@${periodId}`)) ?? nothing;
}

/** A cell of a sheet, beside what is official. */
export interface SheetCellRow {
  readonly indicator: IndicatorRow;
  readonly cell: Cell;
  readonly official: Cell;
  readonly previous: Cell;
}

/** All cells that are asked for at the level for the period, and those that are told though they are asked for no longer. */
export function cellRows(
  indicators: readonly IndicatorRow[],
  level: UnitLevel,
  period: PeriodRow,
  figures: SheetFigures,
): readonly SheetCellRow[] {
  const asked = new Set(askedAt(indicators, level, period).map(({ id }) => id));
  const isShown = ({ id }: IndicatorRow) =>
    asked.has(id) || figures.CURRENT.has(id) || figures.OFFICIAL.has(id);
  return indicators.filter(isShown).map((indicator) => ({
    indicator,
    cell: figures.CURRENT.get(indicator.id) ?? emptyCell,
    official: figures.OFFICIAL.get(indicator.id) ?? emptyCell,
    previous: figures.PREVIOUS.get(indicator.id) ?? emptyCell,
  }));
}
