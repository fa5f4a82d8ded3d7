/** Reads a table of figures: its heading, its units, its cells. Whatever is not right is told by its cell. */
import { foldName } from '../units/fold-name.ts';
import { unitMatcher, type NamedUnit } from '../units/match-unit.ts';
import type { Refusal } from '../verdict.ts';
import { readCell, type EnteredFigure } from './cell-text.ts';
import { placeOf, type GivenRow, type GivenTable, type PlacedCell } from './given-table.ts';
import {
  checkHeader,
  findHeader,
  invalid,
  type Header,
  type TableColumns,
  type TableError,
} from './table-header.ts';

/** A figure of a table, and the cell it stands in. */
export interface TableFigure {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly figure: EnteredFigure;
  /** Whether it is but the mark of what was not reported: it takes away nothing that was entered since. */
  readonly isMark: boolean;
  readonly place: string;
}

/** What a table holds. */
export interface ReadTable {
  readonly figures: readonly TableFigure[];
  readonly errors: readonly TableError[];
}

/** More than anybody mends before he sends it again. */
export const tableErrorsMax = 500;

const footers = ['tong so dong', 'rows in all'];
const totals = new Set(['tong', 'tong so', 'tong cong', 'cong', 'total']);

/** Reads the figures of the units; a total that somebody wrote below them is not taken: it follows from them. */
export function readFigureTable(
  table: GivenTable,
  units: readonly NamedUnit[],
  columns: TableColumns,
): ReadTable {
  const header = findHeader(table, columns);
  if (!header) {
    const refusal = invalid('table', table.sheet, 'tableHeading');
    return { figures: [], errors: [{ place: placeOf(table.sheet, 1, 1), refusal }] };
  }
  const errors: TableError[] = [...checkHeader(table, header, columns)];
  for (const { range, lastRow } of table.merged) {
    if (lastRow < header.row) continue;
    const refusal = invalid('cell', range, 'cellMerged');
    errors.push({ place: `${table.sheet}!${range}`, refusal });
  }
  const figures: TableFigure[] = [];
  const findUnit = unitMatcher(units);
  const seen = new Set<string>();
  let isBelow = false;
  for (const row of table.rows) {
    if (row.number <= header.row) continue;
    const named = nameIn(row, header);
    if (errors.length >= tableErrorsMax) break;
    if (isFooter(row)) isBelow = true;
    if (isFooter(row) || isTotal(named) || row.cells.every(isBlank)) continue;
    const at = ({ column }: { readonly column: number }, refusal: Refusal) =>
      errors.push({ place: placeOf(table.sheet, column, row.number), refusal });
    const wrong = named.cells.find(({ kind }) => kind !== 'TEXT' && kind !== 'NUMBER');
    if (wrong) {
      at(wrong, invalid('unit', wrong.text, `cell${wrong.kind}`));
      continue;
    }
    const unit = findUnit(named);
    // Below its end a table is signed; but a unit that somebody wrote there is read as any other.
    if (isBelow && !unit.ok && unit.code === 'NOT_FOUND') continue;
    const first = named.cells.find((cell) => !isBlank(cell)) ?? { column: header.code ?? 1 };
    if (!unit.ok) at(first, unit);
    else if (seen.has(unit.value.id)) at(first, invalid('unit', unit.value.code, 'onceInTable'));
    else {
      seen.add(unit.value.id);
      readRow(row, unit.value.id);
    }
  }
  return { figures, errors: errors.slice(0, tableErrorsMax) };

  function readRow({ number, cells }: GivenRow, unitId: string): void {
    if (!header) return;
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    for (const [column, indicator] of header.indicators) {
      const place = placeOf(table.sheet, column, number);
      const cell = byColumn.get(column) ?? { kind: 'TEXT', text: '' };
      const read = readCell(cell, indicator.decimals);
      if (!read.ok) errors.push({ place, refusal: read });
      else if (read.value.state !== 'KEPT') {
        const isMark = read.value.state === 'NOT_REPORTED' && !isBlank(cell);
        figures.push({ unitId, indicatorId: indicator.id, figure: read.value, isMark, place });
      }
    }
    for (const cell of cells) {
      const { column, text } = cell;
      if (isBlank(cell) || isKnown(header, column)) continue;
      // Nobody knows what it would have been for: it is not passed over.
      errors.push({
        place: placeOf(table.sheet, column, number),
        refusal: invalid('cell', text, 'noHeading'),
      });
    }
  }
}

function isKnown(header: Header, column: number): boolean {
  const { code, unit, indicators, unknown, ignored, elsewhere } = header;
  if (column === code || column === unit || elsewhere.has(column)) return true;
  return indicators.has(column) || ignored.has(column) || unknown.has(column);
}

function nameIn({ cells }: GivenRow, { code, unit }: Header) {
  const [coded, named] = [code, unit].map((column) => cells.find((one) => one.column === column));
  return {
    code: coded?.text ?? '',
    name: named?.text ?? '',
    cells: [coded, named].filter((cell): cell is PlacedCell => cell !== undefined),
  };
}

function isBlank({ text }: Pick<PlacedCell, 'text'>): boolean {
  return text.trim() === '';
}

function isFooter({ cells }: GivenRow): boolean {
  const [first] = cells;
  const text = first?.kind === 'TEXT' ? foldName(first.text) : '';
  return footers.some((footer) => text.startsWith(`${footer}:`));
}

function isTotal({ code, name }: { readonly code: string; readonly name: string }): boolean {
  const text = foldName(name || code);
  return (code.trim() === '' || name.trim() === '') && totals.has(text);
}
