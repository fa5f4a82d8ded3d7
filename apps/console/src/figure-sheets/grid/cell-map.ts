import type { Cells, Grid, GridRow } from './entry.ts';
import type { Place } from './paste.ts';

/** What stands at a place of a table. */
interface MappedCell {
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
export function rowsDown({ rows, indicators }: Cells): CellMap {
  return {
    height: rows.length,
    width: indicators.length,
    at: (place) => {
      const [row, indicator] = [rows[place.row], indicators[place.column]];
      return row && indicator ? { row, indicator } : undefined;
    },
  };
}
