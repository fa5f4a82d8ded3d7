import { useTranslate } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { SheetChip } from '../SheetChip.tsx';
import { standingOf } from '../sheet-standing.ts';
import { CellMessages } from './CellPanel.tsx';
import { lookOf, type CellLook } from './cell-look.ts';
import { type Grid, textOf, tidied, writeTyped } from './entry.ts';
import type { CellKeys } from './use-cell-keys.ts';
import { useCellWords } from './use-cell-words.ts';
import type { Entry } from './use-entry.ts';

interface PhoneEntryProps {
  readonly grid: Grid;
  readonly entry: Entry;
  readonly keys: CellKeys;
}

/** On a phone: one unit, one indicator a row. */
export function PhoneEntry({ grid, entry, keys }: PhoneEntryProps) {
  const translate = useTranslate();
  const row = grid.rows[keys.active.row];
  if (row === undefined) return null;
  return (
    <div className="phone-entry">
      {grid.rows.length > 1 ? (
        <label className="field">
          {translate('figureSheets.unit')}
          <select
            value={keys.active.row}
            onChange={({ target }) => keys.choose({ row: Number(target.value), column: 0 }, false)}
          >
            {grid.rows.map(({ unit }, at) => (
              <option key={unit.id} value={at}>
                {unit.fullName}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <p>
        {row.unit.fullName} <SheetChip standing={standingOf(row)} />
      </p>
      {row.refusal === null ? null : <p className="hint">{row.refusal.message}</p>}
      {grid.indicators.map((indicator) => (
        <PhoneCell
          key={`${row.unit.id}${indicator.id}`}
          look={lookOf(row, indicator, entry)}
          entry={entry}
        />
      ))}
    </div>
  );
}

interface PhoneCellProps {
  readonly look: CellLook;
  readonly entry: Pick<Entry, 'write'>;
  /** What tells it from other figures of its indicator. */
  readonly about?: string | undefined;
  /** What else is said of the cell. */
  readonly children?: ReactNode;
}

/** One figure to type, with the one before and what the rules say of it. */
export function PhoneCell({ look, entry, about, children }: PhoneCellProps) {
  const translate = useTranslate();
  const words = useCellWords();
  const [typing, setTyping] = useState<string | null>(null);
  const { indicator, cell, text, note, field } = look;
  const isReadOnly = look.isLocked;
  const before = cell ? textOf(cell.previousState, cell.previous) : '';
  const leave = () => {
    if (typing === null) return;
    entry.write([[field, writeTyped({ note, text: tidied(typing, indicator.decimals) })]]);
    setTyping(null);
  };
  return (
    <div className={look.isUnsent ? 'phone-cell unsent' : 'phone-cell'}>
      <label>
        <span>
          {words.name(indicator)}
          {about === undefined ? null : `, ${about}`} <small>{words.measure(indicator)}</small>
        </span>
        <input
          inputMode="decimal"
          readOnly={isReadOnly}
          aria-invalid={look.severity === 'BLOCK'}
          value={typing ?? text}
          onChange={({ target }) => setTyping(target.value)}
          onBlur={leave}
        />
      </label>
      <small className="muted">
        {translate('figureSheets.panel.previous')}: {words.shown(before, indicator.decimals)}
      </small>
      <CellMessages look={look} />
      {note !== '' || look.severity === 'NOTE' ? (
        <label>
          {translate('figureSheets.panel.note')}
          <textarea
            rows={2}
            readOnly={isReadOnly}
            value={note}
            onChange={({ target }) =>
              entry.write([[field, writeTyped({ text, note: target.value })]])
            }
          />
        </label>
      ) : null}
      {children}
    </div>
  );
}
