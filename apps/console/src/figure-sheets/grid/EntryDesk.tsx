import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslate } from 'ra-core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { usePeriod } from '../../dashboard/use-period.ts';
import { LeaveGuard } from '../../drafts/LeaveGuard.tsx';
import { CellPanel } from './CellPanel.tsx';
import { lookOf } from './cell-look.ts';
import { Clashes } from './Clashes.tsx';
import { EntryBar } from './EntryBar.tsx';
import { EntryGrid } from './EntryGrid.tsx';
import { EntryLegend } from './EntryLegend.tsx';
import type { Grid } from './entry.ts';
import { PhoneEntry } from './PhoneEntry.tsx';
import { SheetMoves } from './SheetMoves.tsx';
import { useCellKeys } from './use-cell-keys.ts';
import { useEntry } from './use-entry.ts';

interface EntryDeskProps {
  readonly grid: Grid;
  /** Under what name unsent figures are kept on this machine. */
  readonly record: string;
  readonly onChanged: () => Promise<unknown>;
}

/** The grid with the chosen cell beside it, and what is done with both. */
export function EntryDesk({ grid, record, onChanged }: EntryDeskProps) {
  const translate = useTranslate();
  const periodOf = usePeriod();
  const isNarrow = useMediaQuery('screen and (max-width: 767px)', { noSsr: true });
  const entry = useEntry(grid, record, onChanged);
  const table = useRef<HTMLTableElement>(null);
  const side = useRef<HTMLElement>(null);
  const keys = useCellKeys(grid, entry, table, (beside) => {
    if (beside === 'messages') side.current?.querySelector<HTMLElement>('.cell-messages')?.focus();
    else side.current?.querySelector<HTMLElement>('.explained')?.click();
  });
  useSaveKey(() => void entry.save());
  const row = grid.rows[keys.active.row];
  const indicator = grid.indicators[keys.active.column];
  const label = translate('figureSheets.gridTitle', { period: periodOf(grid.period.key) });
  return (
    <>
      <EntryBar grid={grid} entry={entry} />
      <LeaveGuard draft={entry.kept} isSending={entry.isSaving} />
      <Clashes grid={grid} entry={entry} />
      <div className="entry-desk">
        {isNarrow ? (
          <PhoneEntry grid={grid} entry={entry} keys={keys} />
        ) : (
          <EntryGrid grid={grid} entry={entry} keys={keys} table={table} label={label} />
        )}
        <aside ref={side} className="entry-side" aria-label={translate('figureSheets.side')}>
          {row && indicator && !isNarrow ? (
            <CellPanel
              look={lookOf(row, indicator, entry)}
              previous={grid.previous}
              period={grid.period.key}
              isBusy={entry.isSaving}
              onNote={(field) => entry.write([[`${row.unit.code}/${indicator.key}`, field]])}
              onBack={() => table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()}
            />
          ) : null}
          {row ? (
            <SheetMoves
              key={`${row.unit.code}.${row.sheet?.version ?? ''}`}
              row={row}
              period={grid.period.key}
              isUnsent={entry.unsent > 0}
              onMoved={onChanged}
            />
          ) : null}
          {isNarrow ? null : <EntryLegend />}
        </aside>
      </div>
    </>
  );
}

/** Ctrl-S saves the grid, before any other form of the page takes it for its own. */
function useSaveKey(save: () => void): void {
  const answer = useEffectEvent(save);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      event.stopPropagation();
      const { target } = event;
      // What is being typed is part of what is saved: it is taken in first.
      if (target instanceof HTMLInputElement) target.blur();
      if (!event.repeat) setTimeout(() => answer(), 0);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
