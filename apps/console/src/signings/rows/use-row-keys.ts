import { type RefObject, useRef } from 'react';
import { useShortcut } from '../../keys/use-shortcut.ts';

/**
 * J and K lead the focus from row to row of a table, so that Enter opens where one stands; X chooses the row.
 *
 * @remarks A row is `data-row` with its id, and the first link in it is where it is stood on.
 */
export function useRowKeys(toggle: (id: string) => void): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null);
  const rows = () => [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const isHere = (row: HTMLElement) => row.contains(document.activeElement);
  const step = (by: 1 | -1) => {
    const all = rows();
    const at = all.findIndex(isHere);
    // From elsewhere either key begins at the top.
    const next = at < 0 ? all[0] : all[at + by];
    const link = next?.querySelector<HTMLElement>('a');
    link?.focus();
    link?.scrollIntoView?.({ block: 'nearest' });
  };
  useShortcut('J', () => step(1));
  useShortcut('K', () => step(-1));
  useShortcut('X', () => {
    const id = rows().find(isHere)?.dataset['row'];
    if (id !== undefined) toggle(id);
  });
  return table;
}
