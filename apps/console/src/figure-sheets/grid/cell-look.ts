import { fieldOf, type Grid, type GridCell, type GridRow, readTyped } from './entry.ts';
import type { Entry } from './use-entry.ts';

/** What a cell shows and why: what a person sees of it, and what is read aloud. */
export interface CellLook {
  readonly field: string;
  readonly row: GridRow;
  readonly cell: GridCell | undefined;
  readonly indicator: Grid['indicators'][number];
  readonly text: string;
  readonly note: string;
  readonly isLocked: boolean;
  readonly isUnsent: boolean;
  readonly isUnreadable: boolean;
  readonly findings: GridRow['findings'];
  /** The gravest that is said of it. */
  readonly severity: 'BLOCK' | 'NOTE' | null;
}

export function lookOf(
  row: GridRow,
  indicator: Grid['indicators'][number],
  entry: Pick<Entry, 'read' | 'isUnsent' | 'unreadable'>,
): CellLook {
  const field = fieldOf(row.unit.code, indicator.key);
  const { text, note } = readTyped(entry.read(field));
  const isUnreadable = entry.unreadable.includes(field);
  const findings = row.findings.filter(({ indicators }) =>
    indicators.some(({ key }) => key === indicator.key),
  );
  const isBlocked = findings.some(({ severity }) => severity === 'BLOCK');
  const asks = findings.some((one) => one.severity === 'NOTE' && !one.isExplained && note === '');
  return {
    field,
    row,
    cell: row.cells.find((each) => each.indicator.key === indicator.key),
    indicator,
    text,
    note,
    isLocked: row.refusal !== null,
    isUnsent: entry.isUnsent(field),
    isUnreadable,
    findings,
    severity: isUnreadable || isBlocked ? 'BLOCK' : asks ? 'NOTE' : null,
  };
}
