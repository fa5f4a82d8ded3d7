import type { GivenRow, GivenTable } from '@phoihop/domain/indicators';
import { CsvError, parse } from 'csv-parse/sync';
import { broken, cellTextMax, tableLimits, tooMany } from './limits.ts';
import { withoutGuard } from './formula-guard.ts';

const delimiters = ['\t', ';', ','] as const;
/** As long as a row may be: every cell at its longest. */
const rowMax = tableLimits.columns * cellTextMax * 2;

/** Reads a table that is text: of a file, or pasted out of a spreadsheet. */
export function readTextTable(text: string, sheet: string): GivenTable {
  const records = recordsOf(text.replace(/^\ufeff/, ''));
  if (records.length > tableLimits.rows) throw tooMany('rows');
  let cells = 0;
  const rows = records.map((record, index): GivenRow => {
    if (record.length > tableLimits.columns) throw tooMany('columns');
    cells += record.length;
    if (cells > tableLimits.cells) throw tooMany('cells');
    return {
      number: index + 1,
      cells: record.flatMap((cell, at) => {
        const kept = withoutGuard(cell).slice(0, cellTextMax).normalize('NFC');
        return kept === '' ? [] : [{ column: at + 1, kind: 'TEXT' as const, text: kept }];
      }),
    };
  });
  return { sheet, unread: [], rows: rows.filter(({ cells: kept }) => kept.length > 0), merged: [] };
}

function recordsOf(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: rowMax,
      to: tableLimits.rows + 1,
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE') throw tooMany('columns');
    throw broken('CSV');
  }
}

/** What parts the cells: whatever stands most often in the first lines; a tab before all, which nobody types. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5000).replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((mark) => head.split(mark).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
