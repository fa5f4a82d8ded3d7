import { useTranslate } from 'ra-core';
import type { RefObject } from 'react';
import { useViewer } from '../../scope/viewer.ts';
import { SheetChip } from '../SheetChip.tsx';
import { standingOf } from '../sheet-standing.ts';
import { rowsDown } from './cell-map.ts';
import { lookOf } from './cell-look.ts';
import { EntryCell } from './EntryCell.tsx';
import { EntryFoot } from './EntryFoot.tsx';
import type { Grid, GridRow } from './entry.ts';
import type { CellKeys } from './use-cell-keys.ts';
import { useCellWords } from './use-cell-words.ts';
import { useClipboard } from './use-clipboard.tsx';
import type { Entry } from './use-entry.ts';

interface EntryGridProps {
  readonly grid: Grid;
  readonly entry: Entry;
  readonly keys: CellKeys;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly label: string;
}

/** All units of a level under each other, as in a spreadsheet. */
export function EntryGrid({ grid, entry, keys, table, label }: EntryGridProps) {
  const translate = useTranslate();
  const words = useCellWords();
  const clipboard = useClipboard(rowsDown(grid), keys, entry);
  return (
    <div className="entry-scroll" onPaste={clipboard.onPaste} onCopy={clipboard.onCopy}>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table to walk is a grid
        role="grid"
        className="entry-grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={grid.rows.length + (grid.rows.length > 1 ? 2 : 1)}
        aria-colcount={grid.indicators.length + 2}
        onKeyDown={keys.onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{translate('figureSheets.unit')}</th>
            <th scope="col">{translate('figureSheets.sheet')}</th>
            {grid.indicators.map((indicator) => (
              <th key={indicator.id} scope="col" className="num">
                {words.name(indicator)}
                <small>{words.measure(indicator)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, at) => (
            <tr key={row.unit.id} className={at === keys.active.row ? 'at' : undefined}>
              <UnitHeads row={row} />
              {grid.indicators.map((indicator, column) => {
                const place = { row: at, column };
                const isActive = at === keys.active.row && column === keys.active.column;
                return (
                  <EntryCell
                    key={indicator.id}
                    look={lookOf(row, indicator, entry)}
                    column={column}
                    isActive={isActive}
                    isChosen={keys.isChosen(place)}
                    typing={isActive ? keys.typing : null}
                    onChoose={(isRange) => {
                      if (!isActive || keys.typing === null) keys.choose(place, isRange);
                    }}
                    onEdit={() => keys.edit()}
                    onType={keys.type}
                    onTypingKey={keys.onTypingKey}
                    onLeave={keys.leave}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
        {grid.rows.length > 1 ? <EntryFoot grid={grid} entry={entry} /> : null}
      </table>
      {clipboard.preview}
    </div>
  );
}

/** Whose row it is, how far its sheet has got, and whether another unit writes in it. */
function UnitHeads({ row }: { readonly row: GridRow }) {
  const translate = useTranslate();
  const isOnBehalf = useIsOnBehalf();
  return (
    <>
      <th scope="row">
        {row.unit.fullName} <small>{row.unit.code}</small>
        {isOnBehalf(row) ? (
          <small className="on-behalf">{translate('figureSheets.onBehalf')}</small>
        ) : null}
      </th>
      <td>
        <SheetChip standing={standingOf(row)} />
      </td>
    </>
  );
}

/** Whether the viewer may write in a row that is another unit's. */
function useIsOnBehalf(): (row: GridRow) => boolean {
  const { account } = useViewer();
  return ({ unit, refusal }) =>
    refusal === null && account.grants.every((grant) => grant.unit?.code !== unit.code);
}
