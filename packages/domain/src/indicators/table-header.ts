import { foldName } from '../units/fold-name.ts';
import { refuse, type Refusal } from '../verdict.ts';
import { isSilent, shown } from './cell-text.ts';
import { placeOf, type GivenRow, type GivenTable } from './given-table.ts';

/** An indicator that is asked for in the period at the level of the table. */
export interface ColumnIndicator {
  readonly id: string;
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly decimals: number;
}

/** What a table is read by. */
export interface TableColumns {
  readonly indicators: readonly ColumnIndicator[];
  /** Keys and names of what follows from other figures: it may stand in a table, and is not taken from it. */
  readonly derived: readonly string[];
  /** What is asked for at other levels or in other periods: a column of it may stand empty, and nothing is entered by it. */
  readonly elsewhere: readonly Pick<ColumnIndicator, 'key' | 'nameVi' | 'nameEn'>[];
  readonly period: string;
}

/** A cell that is not right, and why. */
export interface TableError {
  readonly place: string;
  readonly refusal: Refusal;
}

export interface Header {
  readonly row: number;
  readonly code: number | null;
  readonly unit: number | null;
  readonly indicators: ReadonlyMap<number, ColumnIndicator>;
  /** Columns that say nothing to us, each with its heading. */
  readonly unknown: ReadonlyMap<number, string>;
  readonly ignored: ReadonlySet<number>;
  /** Columns of what is asked for elsewhere, each with its heading. */
  readonly elsewhere: ReadonlyMap<number, string>;
}

const codeWords = new Set(['code', 'ma', 'ma don vi', 'ma dvhc', 'unit code']);
const unitWords = new Set(['unit', 'don vi', 'ten don vi', 'unit name', 'name']);
const periodWords = new Set(['period', 'ky', 'ky so lieu']);
/** How far down a heading is looked for. */
const headingMax = 30;

/**
 * Finds the row that names the columns: by the indicators' keys or names, in any order.
 *
 * The last such row counts: a template names its columns for people first, then by their keys.
 */
export function findHeader(table: GivenTable, columns: TableColumns): Header | null {
  const byName = new Map<string, ColumnIndicator>();
  for (const indicator of columns.indicators) {
    for (const name of [indicator.key, indicator.nameVi, indicator.nameEn]) {
      byName.set(foldName(name), indicator);
    }
  }
  const derived = new Set(columns.derived.map(foldName));
  const elsewhere = new Set(
    columns.elsewhere.flatMap(({ key, nameVi, nameEn }) => [key, nameVi, nameEn].map(foldName)),
  );
  let header: Header | null = null;
  for (const row of table.rows.filter(({ number }) => number <= headingMax)) {
    header = headerIn(row, { byName, derived, elsewhere }) ?? header;
  }
  return header;
}

interface Names {
  readonly byName: ReadonlyMap<string, ColumnIndicator>;
  readonly derived: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
}

function headerIn(
  { number, cells }: GivenRow,
  { byName, derived, elsewhere: others }: Names,
): Header | null {
  let code: number | null = null;
  let unit: number | null = null;
  const indicators = new Map<number, ColumnIndicator>();
  const unknown = new Map<number, string>();
  const ignored = new Set<number>();
  const elsewhere = new Map<number, string>();
  for (const { column, kind, text } of cells) {
    const word = foldName(text);
    const indicator = byName.get(word);
    if (kind !== 'TEXT') unknown.set(column, text);
    else if (codeWords.has(word)) code ??= column;
    else if (unitWords.has(word)) unit ??= column;
    else if (indicator) indicators.set(column, indicator);
    else if (derived.has(word)) ignored.add(column);
    else if (others.has(word)) elsewhere.set(column, text);
    else if (word !== '') unknown.set(column, text);
  }
  if (code === null && unit === null) return null;
  if (indicators.size === 0 && ignored.size === 0) return null;
  return { row: number, code, unit, indicators, unknown, ignored, elsewhere };
}

/** What is wrong with the heading itself: a column nobody knows, one that stands twice, another period. */
export function checkHeader(
  { sheet, rows }: GivenTable,
  header: Header,
  { period }: TableColumns,
): readonly TableError[] {
  const errors: TableError[] = [];
  const at = (column: number, refusal: Refusal, row = header.row) =>
    errors.push({ place: placeOf(sheet, column, row), refusal });
  for (const { number, cells } of rows.filter((row) => row.number < header.row)) {
    const [first, second] = cells;
    if (!first || !second || !periodWords.has(foldName(first.text))) continue;
    if (second.text.trim() !== period)
      at(second.column, invalid('period', second.text, 'otherPeriod'), number);
  }
  for (const [column, text] of header.unknown) {
    at(column, refuse('NOT_FOUND', { what: 'indicator', text: shown(text) }));
  }
  for (const [column, text] of header.elsewhere) {
    const isTold = rows.some(
      ({ number, cells }) =>
        number > header.row && cells.some((cell) => cell.column === column && !isSilent(cell.text)),
    );
    if (isTold) at(column, refuse('NOT_COLLECTED', { indicator: shown(text), period }));
  }
  const seen = new Set<string>();
  for (const [column, { id, key }] of header.indicators) {
    if (seen.has(id)) at(column, invalid('indicator', key, 'onceInTable'));
    seen.add(id);
  }
  return errors;
}

export function invalid(what: string, text: string, hint: string): Refusal {
  return refuse('INVALID_INPUT', { what, text: shown(text), hint });
}
