const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const;

export type GridKey = (typeof keys)[number];

export function isGridKey(key: string): key is GridKey {
  return keys.some((each) => each === key);
}

/** The next cell that can be stood on from the one in focus; null at the edge. With Ctrl, Home and End leave the row. */
export function findCell(
  table: HTMLTableElement,
  at: HTMLTableCellElement,
  key: GridKey,
  isFar: boolean,
): HTMLTableCellElement | null {
  const rows = [...table.rows];
  const row = rows.findIndex((each) => [...each.cells].includes(at));
  const own = [...(rows[row]?.cells ?? [])];
  const column = rows.map((each) => each.cells[at.cellIndex] ?? null);
  switch (key) {
    case 'ArrowUp':
      return first(column.slice(0, row).toReversed());
    case 'ArrowDown':
      return first(column.slice(row + 1));
    case 'ArrowLeft':
      return first(own.slice(0, at.cellIndex).toReversed());
    case 'ArrowRight':
      return first(own.slice(at.cellIndex + 1));
    case 'Home':
      return first(isFar ? rows.flatMap((each) => [...each.cells]) : own);
    case 'End':
    default:
      return first((isFar ? rows.flatMap((each) => [...each.cells]) : own).toReversed());
  }
}

/** The first cell of these that holds something to press. */
function first(cells: readonly (HTMLTableCellElement | null)[]): HTMLTableCellElement | null {
  return cells.find((cell) => cell?.querySelector('a, button')) ?? null;
}
