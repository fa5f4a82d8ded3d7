import type { Grid, GridRow } from './entry.ts';
import type { Place } from './paste.ts';

/** What stands at a place of a table. */
export interface MappedCell {
  readonly row: GridRow;
  readonly indicator: Grid['indicators'][number];
}

/** Which cell stands where in a table that is walked, copied from and pasted into. */
export interface CellMap {
  readonly height: number;
  readonly width: number;
  /** Undefined where nothing is asked for. */
  readonly at: (place: Place) => MappedCell | undefined;
}

/** A row a unit, a column an indicator. */
export function rowsDown({ rows, indicators }: Pick<Grid, 'rows' | 'indicators'>): CellMap {
  return {
    height: rows.length,
    width: indicators.length,
    at: (place) => cellAt(rows[place.row], indicators[place.column]),
  };
}

/** A row an indicator, a column a row of the grid: only what is asked for there. */
export function indicatorsDown({ rows, indicators }: Pick<Grid, 'rows' | 'indicators'>): CellMap {
  return {
    height: indicators.length,
    width: rows.length,
    at: (place) => {
      const cell = cellAt(rows[place.column], indicators[place.row]);
      const isAsked = cell?.row.cells.some((each) => each.indicator.key === cell.indicator.key);
      return isAsked ? cell : undefined;
    },
  };
}

function cellAt(
  row: GridRow | undefined,
  indicator: MappedCell['indicator'] | undefined,
): MappedCell | undefined {
  return row && indicator ? { row, indicator } : undefined;
}
