import { type RefObject, useEffect, useRef } from 'react';
import { placeAfter } from './board-keys.ts';

/** Lets the arrows lead from card to card of a board, wherever the Tab key has entered it. */
export function useBoardKeys(): RefObject<HTMLElement | null> {
  const board = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = board.current;
    const move = (event: KeyboardEvent) => {
      const columns = [...(shown?.querySelectorAll('.board-column') ?? [])].map((column) => [
        ...column.querySelectorAll<HTMLElement>('a.board-card'),
      ]);
      const isHere = (card: HTMLElement) => card === event.target;
      const column = columns.findIndex((cards) => cards.some(isHere));
      if (column < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      const place = { column, row: columns[column]?.findIndex(isHere) ?? 0 };
      const heights = columns.map((cards) => cards.length);
      const next = placeAfter(event.key, place, heights);
      if (next === null) return;
      event.preventDefault();
      columns[next.column]?.[next.row]?.focus();
    };
    shown?.addEventListener('keydown', move);
    return () => shown?.removeEventListener('keydown', move);
  }, []);
  return board;
}
