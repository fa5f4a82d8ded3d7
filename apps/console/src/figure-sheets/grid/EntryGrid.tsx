import { useTranslate } from 'ra-core';
import { type ClipboardEvent, type RefObject, useState } from 'react';
import { useViewer } from '../../scope/viewer.ts';
import { SheetChip } from '../SheetChip.tsx';
import { standingOf } from '../sheet-standing.ts';
import { lookOf } from './cell-look.ts';
import { EntryCell } from './EntryCell.tsx';
import { EntryFoot } from './EntryFoot.tsx';
import { fieldOf, type Grid, type GridRow, readBlock, readTyped } from './entry.ts';
import { type Pasted, planPaste } from './paste.ts';
import { PastePreview } from './PastePreview.tsx';
import type { CellKeys } from './use-cell-keys.ts';
import { useCellWords } from './use-cell-words.ts';
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
  const [pasted, setPasted] = useState<readonly Pasted[] | null>(null);
  const land = (plan: readonly Pasted[]) => {
    setPasted(null);
    entry.write(plan.filter((one) => one.refusal === null).map((one) => [one.field, one.after]));
  };
  const paste = (event: ClipboardEvent) => {
    const from = keys.chosen[0]?.[0];
    if (keys.typing !== null || entry.isSaving || from === undefined) return;
    event.preventDefault();
    const block = readBlock(event.clipboardData.getData('text/plain'));
    const plan = planPaste(grid, block, from, entry.read);
    const [only, another] = plan;
    // One cell shows for itself what becomes of it.
    if (only?.refusal === null && another === undefined) land(plan);
    else setPasted(plan);
  };
  const copy = (event: ClipboardEvent) => {
    if (keys.typing !== null) return;
    event.preventDefault();
    const lines = keys.chosen.map((line) =>
      line
        .map(({ row, column }) => {
          const [unit, indicator] = [grid.rows[row]?.unit, grid.indicators[column]];
          if (unit === undefined || indicator === undefined) return '';
          return readTyped(entry.read(fieldOf(unit.code, indicator.key))).text;
        })
        .join('\t'),
    );
    event.clipboardData.setData('text/plain', lines.join('\n'));
  };
  return (
    <div className="entry-scroll" onPaste={paste} onCopy={copy}>
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
      {pasted === null ? null : (
        <PastePreview
          pasted={pasted}
          onLand={() => land(pasted)}
          onGiveUp={() => setPasted(null)}
        />
      )}
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
export function useIsOnBehalf(): (row: GridRow) => boolean {
  const { account } = useViewer();
  return ({ unit, refusal }) =>
    refusal === null && account.grants.every((grant) => grant.unit?.code !== unit.code);
}
