import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { CellMap } from './cell-map.ts';
import { fieldOf, readTyped, tidied, writeTyped } from './entry.ts';
import type { Place } from './paste.ts';
import type { Entry } from './use-entry.ts';

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

export interface CellKeys {
  readonly active: Place;
  readonly typing: string | null;
  readonly isChosen: (place: Place) => boolean;
  /** The chosen cells, line by line. */
  readonly chosen: readonly (readonly Place[])[];
  readonly choose: (place: Place, isRange: boolean) => void;
  readonly edit: (text?: string) => void;
  readonly type: (text: string) => void;
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onTypingKey: (event: KeyboardEvent) => void;
}

/** What stands beside the grid of the chosen cell, and the key that leads there. */
type Beside = 'messages' | 'explanation';
const besideOf: Readonly<Record<string, Beside>> = { ArrowDown: 'messages', e: 'explanation' };

/**
 * The keys of a spreadsheet: arrows and Tab walk, Enter goes down, F2 or a letter writes, Escape takes it back; Alt leads
 * to what is said of the cell. Delete empties all that is chosen.
 */
export function useCellKeys(
  map: CellMap,
  entry: Entry,
  table: RefObject<HTMLTableElement | null>,
  onBeside: (beside: Beside) => void,
): CellKeys {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [typing, setTyping] = useState<string | null>(null);
  // The keyboard follows the cell once a person has moved, never of itself.
  const isMoved = useRef(false);
  useEffect(() => {
    if (!isMoved.current || typing !== null) return;
    isMoved.current = false;
    table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  });

  const cell = map.at(active);
  const field = cell ? fieldOf(cell.row.unit.code, cell.indicator.key) : '';
  const isOpen = cell?.row.refusal === null;

  const choose = (place: Place, isRange: boolean) => {
    const next = {
      row: Math.min(Math.max(place.row, 0), map.height - 1),
      column: Math.min(Math.max(place.column, 0), map.width - 1),
    };
    setAnchor(isRange ? (anchor ?? active) : null);
    setActive(next);
    isMoved.current = true;
  };
  const step = ({ row, column }: Place, isRange = false) =>
    choose({ row: active.row + row, column: active.column + column }, isRange);
  const writeText = (text: string) => {
    if (cell === undefined) return;
    const { note } = readTyped(entry.read(field));
    entry.write([[field, writeTyped({ note, text: tidied(text, cell.indicator.decimals) })]]);
  };
  const from = anchor ?? active;
  const chosen = span(from.row, active.row).map((row) =>
    span(from.column, active.column).map((column) => ({ row, column })),
  );
  // All that is chosen at once, so that it is taken back at once; what is locked stays.
  const clear = () =>
    entry.write(
      chosen.flat().flatMap((place) => {
        const found = map.at(place);
        if (found === undefined || found.row.refusal !== null) return [];
        const cleared = fieldOf(found.row.unit.code, found.indicator.key);
        const { note } = readTyped(entry.read(cleared));
        return [[cleared, writeTyped({ note, text: '' })] as const];
      }),
    );
  const edit = (text?: string) => {
    if (isOpen) setTyping(text ?? readTyped(entry.read(field)).text);
  };
  const leave = () => {
    if (typing === null) return;
    setTyping(null);
    writeText(typing);
  };
  const onTypingKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      isMoved.current = true;
      setTyping(null);
    }
    const isTab = event.key === 'Tab';
    if ((event.key !== 'Enter' && !isTab) || event.ctrlKey) return;
    event.preventDefault();
    leave();
    isMoved.current = true;
    const by = event.shiftKey ? -1 : 1;
    step(isTab ? { row: 0, column: by } : { row: by, column: 0 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isControl = ctrlKey || metaKey;
    if (isControl && key.toLowerCase() === 'z') {
      event.preventDefault();
      entry.undo();
      return;
    }
    if (isControl && (key === 'Home' || key === 'End')) {
      event.preventDefault();
      choose(key === 'Home' ? { row: 0, column: 0 } : lastPlace(map), shiftKey);
      return;
    }
    const beside = besideOf[key.length === 1 ? key.toLowerCase() : key];
    if (altKey && !isControl && beside !== undefined) {
      event.preventDefault();
      onBeside(beside);
      return;
    }
    if (isControl || altKey) return;
    const by = steps[key];
    const isAtEnd = active.column === (shiftKey ? 0 : map.width - 1);
    if (by !== undefined) step(by, shiftKey);
    // From the last cell of a line Tab leads on out of the grid.
    else if (key === 'Tab' && !isAtEnd) step({ row: 0, column: shiftKey ? -1 : 1 });
    else if (key === 'Enter') step({ row: shiftKey ? -1 : 1, column: 0 });
    else if (key === 'Home') choose({ ...active, column: 0 }, shiftKey);
    else if (key === 'End') choose({ ...active, column: map.width - 1 }, shiftKey);
    else if (key === 'F2') edit();
    else if (key === 'Delete' || key === 'Backspace') clear();
    else if (key.length === 1 && key !== ' ' && isOpen) edit(key);
    else return;
    event.preventDefault();
  };

  const isChosen = ({ row, column }: Place) =>
    chosen.some((line) => line.some((place) => place.row === row && place.column === column));
  const type = setTyping;
  return {
    active,
    typing,
    isChosen,
    chosen,
    choose,
    edit,
    type,
    leave,
    onKeyDown,
    onTypingKey,
  };
}

/** The numbers from one to another, whichever is less. */
function span(one: number, other: number): readonly number[] {
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, at) => Math.min(one, other) + at);
}

function lastPlace({ height, width }: CellMap): Place {
  return { row: height - 1, column: width - 1 };
}
