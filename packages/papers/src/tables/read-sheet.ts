import type { CellKind, GivenRow, MergedCells, PlacedCell } from '@phoihop/domain/indicators';
import type { Archive } from './archive.ts';
import { broken, cellTextMax, tableLimits, tooMany } from './limits.ts';
import { readXml } from './read-xml.ts';
import type { WorkbookParts } from './workbook-parts.ts';

const mergedMax = 1000;
const sheetRowsMax = 1_048_576;

/** Reads the cells that hold anything: what stands there as it was written, of formulas only that they are some. */
export function readSheet(
  archive: Archive,
  { sheetPart, strings, isDate }: WorkbookParts,
): { readonly rows: readonly GivenRow[]; readonly merged: readonly MergedCells[] } {
  const rows: GivenRow[] = [];
  const merged: MergedCells[] = [];
  let row = { number: 0, cells: [] as PlacedCell[] };
  let cell = { column: 0, type: 'n', style: 0, formula: false, value: '', has: false };
  let isKept = false;
  let isAside = false;
  let cells = 0;

  readXml(archive, sheetPart, {
    open: (name, attributes) => {
      if (name === 'row') {
        const number = numberFrom(attributes['r'], row.number + 1);
        if (number <= row.number || number > sheetRowsMax) throw broken('XLSX');
        row = { number, cells: [] };
        cell = { ...cell, column: 0 };
      } else if (name === 'c') {
        const column = columnOf(attributes['r'], cell.column + 1);
        if (column <= cell.column) throw broken('XLSX');
        const { t: type = 'n', s: style } = attributes;
        cell = {
          column,
          type,
          style: numberFrom(style, 0),
          formula: false,
          value: '',
          has: false,
        };
      } else if (name === 'f') cell.formula = true;
      else if (name === 'rPh') isAside = true;
      else if (name === 'v' || name === 't') isKept = !isAside;
      else if (name === 'mergeCell' && merged.length < mergedMax) {
        const range = (attributes['ref'] ?? '').slice(0, 30);
        merged.push({ range, lastRow: numberFrom(/\d+$/.exec(range)?.[0], sheetRowsMax) });
      }
    },
    text: (text) => {
      if (!isKept) return;
      cell.has = true;
      if (cell.value.length < cellTextMax) cell.value += text.slice(0, cellTextMax);
    },
    close: (name) => {
      if (name === 'v' || name === 't') isKept = false;
      else if (name === 'rPh') isAside = false;
      else if (name === 'c') closeCell();
      else if (name === 'row' && row.cells.length > 0) {
        if (rows.push(row) > tableLimits.rows) throw tooMany('rows');
      }
    },
  });
  return { rows, merged };

  function closeCell(): void {
    if (!cell.has && !cell.formula) return;
    if (cell.column > tableLimits.columns) throw tooMany('columns');
    cells += 1;
    if (cells > tableLimits.cells) throw tooMany('cells');
    row.cells.push({ column: cell.column, kind: kindOf(), text: textOf() });
  }

  function kindOf(): CellKind {
    if (cell.formula) return 'FORMULA';
    if (cell.type === 'e') return 'ERROR';
    if (cell.type === 'b') return 'BOOLEAN';
    if (cell.type === 'd') return 'DATE';
    if (cell.type !== 'n') return 'TEXT';
    return isDate[cell.style] === true ? 'DATE' : 'NUMBER';
  }

  function textOf(): string {
    // What a formula came to when it was last reckoned is not told: it is not what the file says.
    if (cell.formula) return '=…';
    if (cell.type !== 's') return cell.value;
    const text = strings[numberFrom(cell.value, -1)];
    if (text === undefined) throw broken('XLSX');
    return text;
  }
}

function numberFrom(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const trimmed = text.trim();
  if (!/^\d{1,7}$/.test(trimmed)) throw broken('XLSX');
  return Number(trimmed);
}

function columnOf(address: string | undefined, otherwise: number): number {
  if (address === undefined) return otherwise;
  const [, letters] = /^([A-Z]{1,3})\d{1,7}$/.exec(address) ?? [];
  if (letters === undefined) throw broken('XLSX');
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
