import { type KeyboardEvent, useState } from 'react';

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
const rows: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Arrow keys over the tiles of a board: left and right to the next, up and down to the nearest of the next row that has
 * any. One tile is in the way of Tab, so that the board is passed with one key.
 *
 * @param shown - The tiles by their ids, as they stand on the board: that on which the keyboard was may be gone.
 */
export function useTileKeys(shown: readonly string[]) {
  const [entered, setEntered] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = nextTile(event.currentTarget, event.key);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  const current = shown.find((id) => id === entered) ?? shown[0];
  return { current, enter: setEntered, onKeyDown };
}

function nextTile(board: HTMLElement, key: string): HTMLElement | null {
  const tiles = [...board.querySelectorAll<HTMLElement>('.unit-tile')];
  const at = tiles.findIndex((tile) => tile === document.activeElement);
  const tile = tiles[at];
  if (tile === undefined) return null;
  const step = steps[key];
  if (step !== undefined) return tiles[at + step] ?? null;
  const towards = rows[key];
  return towards === undefined ? null : nearest(tile, inNextRow(tiles, at, towards));
}

/** The tiles of the next row, above or below, that has any. */
function inNextRow(tiles: readonly HTMLElement[], at: number, towards: 1 | -1) {
  const row = tiles[at]?.closest('tr');
  const rest = towards === 1 ? tiles.slice(at + 1) : tiles.slice(0, at).toReversed();
  const next = rest.find((tile) => tile.closest('tr') !== row)?.closest('tr');
  return next ? rest.filter((tile) => tile.closest('tr') === next) : [];
}

function nearest(tile: HTMLElement, others: readonly HTMLElement[]): HTMLElement | null {
  const middle = (one: HTMLElement) => {
    const { left, width } = one.getBoundingClientRect();
    return left + width / 2;
  };
  const here = middle(tile);
  const [first] = others.toSorted(
    (one, other) => Math.abs(middle(one) - here) - Math.abs(middle(other) - here),
  );
  return first ?? null;
}
