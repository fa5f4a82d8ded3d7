import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslate } from 'ra-core';
import { useRef } from 'react';
import { usePeriod } from '../../dashboard/use-period.ts';
import { HeldDrafts } from '../../drafts/HeldDrafts.tsx';
import { LeaveGuard } from '../../drafts/LeaveGuard.tsx';
import { rowsDown } from './cell-map.ts';
import { CellPanel } from './CellPanel.tsx';
import { lookOf } from './cell-look.ts';
import { Clashes } from './Clashes.tsx';
import { EntryBar } from './EntryBar.tsx';
import { EntryGrid } from './EntryGrid.tsx';
import { EntryLegend } from './EntryLegend.tsx';
import { sheetsOfUnits } from './entry-way.ts';
import type { Grid } from './entry.ts';
import { PhoneEntry } from './PhoneEntry.tsx';
import { SheetMoves } from './SheetMoves.tsx';
import { useCellKeys } from './use-cell-keys.ts';
import { useEntry } from './use-entry.ts';
import { useHeldFigures } from './use-held-figures.ts';
import { useSaveKey } from './use-save-key.ts';

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
  const entry = useEntry(grid, record, sheetsOfUnits(grid.period.key), onChanged);
  const held = useHeldFigures(grid, entry);
  const table = useRef<HTMLTableElement>(null);
  const side = useRef<HTMLElement>(null);
  const keys = useCellKeys(rowsDown(grid), entry, table, (beside) => {
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
      <LeaveGuard
        draft={{ changedFields: entry.unsent, hasUnsent: entry.kept.hasUnsent }}
        isSending={entry.isSaving}
      />
      <HeldDrafts held={held} />
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
