import { refuse, type Refusal } from '@phoihop/domain/verdict';

/** How much of a table is read; beyond it the file is no table of figures, or was made to hurt. */
export const tableLimits = {
  rows: 20_000,
  columns: 200,
  cells: 500_000,
  /** What all parts of a workbook unfold to. */
  unfoldedMegabytes: 60,
  parts: 2000,
} as const;

/** As much of a cell's text as is kept: no name and no number is longer. */
export const cellTextMax = 400;

/** A file that is not read, and why. */
export class TableRefusedError extends Error {
  override readonly name = 'TableRefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function broken(kind: 'XLSX' | 'CSV'): TableRefusedError {
  return new TableRefusedError(refuse('FILE_BROKEN', { kind }));
}

export function unsafe(what: string, part: string): TableRefusedError {
  return new TableRefusedError(refuse('FILE_UNSAFE', { what, part }));
}

type Measure = 'rows' | 'columns' | 'cells';

export function tooMany(what: Measure): TableRefusedError {
  return new TableRefusedError(refuse('TABLE_TOO_LARGE', { what, max: tableLimits[what] }));
}
