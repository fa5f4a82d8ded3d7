import type { EnterFiguresInput } from '@phoihop/client/indicators';
import type { Draft } from '../../drafts/use-kept-draft.ts';
import type { Grid } from './entry.ts';

/** What was typed into one row of a grid. */
export interface EnteredPart {
  readonly row: string;
  /** The version its sheet was read at; null where it has not been begun. */
  readonly version: number | null;
  readonly cells: EnterFiguresInput['rows'][number]['cells'];
  /** The same as it was typed. */
  readonly fields: Draft;
}

/** What goes to the service at once, all of it or nothing. */
export interface Sending {
  readonly input: EnterFiguresInput;
  readonly rows: readonly string[];
}

interface Sheet {
  readonly unit: { readonly code: string };
  readonly period: { readonly key: string };
}

/** Which sheets the rows of a grid are, and what comes before anything is entered. */
export interface EntryWay {
  readonly begin?: () => Promise<unknown>;
  readonly sendingsOf: (grid: Grid, parts: readonly EnteredPart[]) => readonly Sending[];
  readonly rowOf: (sheet: Sheet) => string;
}

/** A row a unit: the sheets of all for the period of the grid. */
export const sheetsOfUnits: EntryWay = {
  sendingsOf: ({ period }, parts) => {
    const rows = parts.map(({ row, version, cells }) => ({ unit: row, version, cells }));
    return rows.length === 0
      ? []
      : [{ input: { period: period.key, rows }, rows: parts.map(({ row }) => row) }];
  },
  rowOf: ({ unit }) => unit.code,
};

/** A row a period: the sheets of one unit, each sent for itself. */
export function sheetsOfPeriods(unit: string, begin?: () => Promise<unknown>): EntryWay {
  return {
    ...(begin ? { begin } : {}),
    sendingsOf: (_grid, parts) =>
      parts.map(({ row, version, cells }) => ({
        input: { period: row, rows: [{ unit, version, cells }] },
        rows: [row],
      })),
    rowOf: ({ period }) => period.key,
  };
}
