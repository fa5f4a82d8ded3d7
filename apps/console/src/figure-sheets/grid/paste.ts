import type { CellMap } from './cell-map.ts';
import { fieldOf, type Grid, isReadable, readTyped, tidied, writeTyped } from './entry.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** One cell that a pasted block touches. */
export interface Pasted {
  readonly field: string;
  readonly unit: string;
  readonly indicator: Grid['indicators'][number];
  readonly before: string;
  readonly text: string;
  /** The field as it would read. */
  readonly after: string;
  /** Why it stays as it is; null where it will change. */
  readonly refusal: 'LOCKED' | 'UNREADABLE' | null;
}

/** How many cells of a block lie beyond the grid: nothing becomes of them, and that is told. */
export function beyondGrid(
  map: Pick<CellMap, 'at'>,
  block: readonly (readonly string[])[],
  from: Place,
): number {
  const lost = block.flatMap((line, down) =>
    line.filter((text, right) => {
      const place = { row: from.row + down, column: from.column + right };
      return text.trim() !== '' && map.at(place) === undefined;
    }),
  );
  return lost.length;
}

/** What a block would change from a cell on, and what it may not; nothing is changed by asking. */
export function planPaste(
  map: Pick<CellMap, 'at'>,
  block: readonly (readonly string[])[],
  from: Place,
  read: (field: string) => string,
): readonly Pasted[] {
  return block.flatMap((line, down) =>
    line.flatMap((text, right) => {
      const cell = map.at({ row: from.row + down, column: from.column + right });
      if (cell === undefined) return [];
      const { row, indicator } = cell;
      const field = fieldOf(row.unit.code, indicator.key);
      const now = readTyped(read(field));
      const after = writeTyped({ ...now, text: tidied(text, indicator.decimals) });
      if (after === read(field)) return [];
      const refusal =
        row.refusal !== null
          ? ('LOCKED' as const)
          : isReadable(text, indicator.decimals)
            ? null
            : ('UNREADABLE' as const);
      const unit = row.unit.fullName;
      return [{ field, unit, indicator, before: now.text, text, after, refusal }];
    }),
  );
}
