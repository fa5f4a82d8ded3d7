import type { EnterFiguresInput } from '@phoihop/client/indicators';
import type { Draft } from '../../drafts/use-kept-draft.ts';

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
interface Sending {
  readonly input: EnterFiguresInput;
  readonly rows: readonly string[];
}

interface Sheet {
  readonly unit: { readonly code: string };
  readonly period: ShownPeriod;
}

interface ShownPeriod {
  readonly key: string;
  readonly calendar: { readonly key: string };
}

/** A period as the service takes it. */
export function periodText({ key, calendar }: ShownPeriod): string {
  return calendar.key === 'CALENDAR' ? key : `${calendar.key}:${key}`;
}

/** Which sheets the rows of a grid are, and what comes before anything is entered. */
export interface EntryWay {
  readonly begin?: () => Promise<unknown>;
  readonly sendingsOf: (parts: readonly EnteredPart[]) => readonly Sending[];
  readonly rowOf: (sheet: Sheet) => string;
}

/** A row a unit: the sheets of all for one period, sent together. */
export function sheetsOfUnits(period: string): EntryWay {
  return {
    sendingsOf: (parts) => {
      const rows = parts.map(({ row, version, cells }) => ({ unit: row, version, cells }));
      return rows.length === 0
        ? []
        : [{ input: { period, rows }, rows: parts.map(({ row }) => row) }];
    },
    rowOf: ({ unit }) => unit.code,
  };
}

/** A row a period: the sheets of one unit, each sent for itself. */
export function sheetsOfPeriods(unit: string, begin?: () => Promise<unknown>): EntryWay {
  return {
    ...(begin ? { begin } : {}),
    sendingsOf: (parts) =>
      parts.map(({ row, version, cells }) => ({
        input: { period: row, rows: [{ unit, version, cells }] },
        rows: [row],
      })),
    rowOf: ({ period }) => periodText(period),
  };
}
