import { periodText } from '../../figure-sheets/grid/entry-way.ts';
import type { CellMap } from '../../figure-sheets/grid/cell-map.ts';
import type { Cells, Grid, GridRow, Refusal } from '../../figure-sheets/grid/entry.ts';
import type { ShownReport, ShownSheet } from '../shown-report.ts';

/** The figures of periods of one length, which stand under the same headings. */
export interface FigureGroup {
  readonly frequency: ShownSheet['period']['frequency'];
  readonly rows: readonly GridRow[];
  readonly indicators: Grid['indicators'];
}

interface GridOfReport {
  readonly report: Pick<ShownReport, 'unit' | 'sheets'>;
  readonly nameOf: (period: string) => string;
  /** Why nothing is entered at all; null where it may be. */
  readonly closed: Refusal;
}

/** The figures of a report as a grid of one unit: a period stands where other grids have a unit. */
export function gridOf({ report, nameOf, closed }: GridOfReport): Cells {
  const { unit, sheets } = report;
  const rows = sheets.map(({ period, sheet, cells, findings }): GridRow => {
    const code = periodText(period);
    const name = nameOf(period.key);
    const refusal = closed ?? sheet?.entryRefusal ?? null;
    return {
      unit: { ...unit, id: code, code, name, fullName: name },
      sheet,
      refusal,
      cells,
      findings,
    };
  });
  return { indicators: indicatorsOf(sheets), rows };
}

/** The indicators in the order in which they are asked for. */
function indicatorsOf(sheets: readonly ShownSheet[]): Grid['indicators'] {
  const byKey = new Map(
    sheets.flatMap(({ cells }) =>
      cells.map(({ indicator }) => [indicator.key, indicator] as const),
    ),
  );
  return [...byKey.values()];
}

export function groupsOf(
  sheets: readonly ShownSheet[],
  { rows }: Pick<Cells, 'rows'>,
): readonly FigureGroup[] {
  const kindOf = ({ frequency, calendar }: ShownSheet['period']) => `${calendar.key} ${frequency}`;
  const kinds = [...new Set(sheets.map(({ period }) => kindOf(period)))];
  return kinds.flatMap((kind) => {
    const own = sheets.filter(({ period }) => kindOf(period) === kind);
    const codes = own.map(({ period }) => periodText(period));
    const [first] = own;
    return first === undefined
      ? []
      : [
          {
            frequency: first.period.frequency,
            indicators: indicatorsOf(own),
            rows: rows.filter(({ unit }) => codes.includes(unit.code)),
          },
        ];
  });
}

/** All groups under each other: a line an indicator, a column a period. */
export function mapOf(groups: readonly FigureGroup[]): CellMap {
  const lines = groups.flatMap(({ indicators, rows }) =>
    indicators.map((indicator) => ({ indicator, rows })),
  );
  return {
    height: lines.length,
    width: Math.max(0, ...groups.map(({ rows }) => rows.length)),
    at: ({ row: at, column }) => {
      const line = lines[at];
      const row = line?.rows[column];
      if (line === undefined || row === undefined) return undefined;
      const isAsked = row.cells.some(({ indicator }) => indicator.key === line.indicator.key);
      return isAsked ? { row, indicator: line.indicator } : undefined;
    },
  };
}

/** The names of a figure by its key, as refusals and differences have it. */
export function splitKey(key: string): { readonly indicator: string; readonly period: string } {
  const [indicator = '', period = ''] = key.split('@');
  return { indicator, period };
}
