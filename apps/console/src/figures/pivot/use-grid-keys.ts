import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { findCell, type GridKey, isGridKey } from './grid-cells.ts';

/**
 * Arrows walk from cell to cell; Tab stops at the grid once, where it was last.
 *
 * @remarks The stop is moved in the page itself: thousands of cells need not be drawn anew at every key.
 */
export function useGridKeys() {
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLTableElement>) => {
    if (!isGridKey(event.key) || !(event.target instanceof HTMLElement)) return;
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const cell = event.target.closest<HTMLTableCellElement>('td, th');
    // What opened at the side is no part of the table, though its keys rise through it.
    if (cell === null || !event.currentTarget.contains(cell)) return;
    event.preventDefault();
    const key: GridKey = event.key;
    stopOf(findCell(event.currentTarget, cell, key, event.ctrlKey))?.focus();
  }, []);
  const onFocus = useCallback((event: FocusEvent<HTMLTableElement>) => {
    const grid = event.currentTarget;
    if (!(event.target instanceof HTMLElement) || !grid.contains(event.target)) return;
    for (const stop of grid.querySelectorAll('[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
    event.target.setAttribute('tabindex', '0');
  }, []);
  const ref = useRef<HTMLTableElement>(null);
  // Before anything was focused, or when what was is gone, Tab reaches the first cell.
  useEffect(() => {
    const grid = ref.current;
    if (grid === null || grid.querySelector('[tabindex="0"]')) return;
    grid.querySelector('tbody a, tbody button')?.setAttribute('tabindex', '0');
  });
  return { ref, onKeyDown, onFocus };
}

function stopOf(cell: HTMLTableCellElement | null): HTMLElement | null {
  return cell?.querySelector<HTMLElement>('a, button') ?? null;
}
