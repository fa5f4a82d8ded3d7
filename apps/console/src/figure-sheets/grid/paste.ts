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
  grid: Pick<Grid, 'rows' | 'indicators'>,
  block: readonly (readonly string[])[],
  from: Place,
): number {
  const isBeyond = (down: number, right: number) =>
    from.row + down >= grid.rows.length || from.column + right >= grid.indicators.length;
  return block.flatMap((line, down) =>
    line.filter((text, right) => text.trim() !== '' && isBeyond(down, right)),
  ).length;
}

/** What a block would change from a cell on, and what it may not; nothing is changed by asking. */
export function planPaste(
  grid: Grid,
  block: readonly (readonly string[])[],
  from: Place,
  read: (field: string) => string,
): readonly Pasted[] {
  return block.flatMap((line, down) =>
    line.flatMap((text, right) => {
      const row = grid.rows[from.row + down];
      const indicator = grid.indicators[from.column + right];
      if (row === undefined || indicator === undefined) return [];
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
