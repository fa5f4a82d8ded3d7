import { useTranslate } from 'ra-core';
import type { RefObject } from 'react';
import type { CellMap } from '../../figure-sheets/grid/cell-map.ts';
import { lookOf } from '../../figure-sheets/grid/cell-look.ts';
import { EntryCell } from '../../figure-sheets/grid/EntryCell.tsx';
import { textOf } from '../../figure-sheets/grid/entry.ts';
import type { Place } from '../../figure-sheets/grid/paste.ts';
import type { CellKeys } from '../../figure-sheets/grid/use-cell-keys.ts';
import { useCellWords } from '../../figure-sheets/grid/use-cell-words.ts';
import { useClipboard } from '../../figure-sheets/grid/use-clipboard.tsx';
import type { Entry } from '../../figure-sheets/grid/use-entry.ts';
import type { FigureGroup } from './report-grid.ts';

interface ReportGridProps {
  readonly groups: readonly FigureGroup[];
  readonly map: CellMap;
  readonly entry: Entry;
  readonly keys: CellKeys;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly label: string;
  /** What is to be seen of a cell besides its figure. */
  readonly remarkOn: (indicator: string, period: string) => string | undefined;
}

/** A row an indicator, a column a period, the period before beside them: as a unit fills in its form. */
export function ReportGrid(props: ReportGridProps) {
  const { groups, map, entry, keys, table, label } = props;
  const clipboard = useClipboard(map, keys, entry);
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, { indicators }) => sum + indicators.length, 0),
  );
  return (
    <div className="entry-scroll" onPaste={clipboard.onPaste} onCopy={clipboard.onCopy}>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table to walk is a grid
        role="grid"
        className="entry-grid report-grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-colcount={map.width + 2}
        onKeyDown={keys.onKeyDown}
      >
        {groups.map((group, at) => (
          <GroupRows
            key={group.rows[0]?.unit.code}
            {...props}
            group={group}
            start={starts[at] ?? 0}
          />
        ))}
      </table>
      {clipboard.preview}
    </div>
  );
}

interface GroupRowsProps extends ReportGridProps {
  readonly group: FigureGroup;
  /** How many lines stand above. */
  readonly start: number;
}

function GroupRows({ group, start, map, entry, keys, remarkOn }: GroupRowsProps) {
  const translate = useTranslate();
  const words = useCellWords();
  const { rows, indicators, frequency } = group;
  const [first] = rows;
  const unasked = translate('reports.figures.unasked');
  const spare = Array.from({ length: map.width - rows.length }, (_, at) => rows.length + at);
  return (
    <tbody>
      <tr className="group-head">
        <th scope="col">{translate(`reports.figures.of.${frequency}`)}</th>
        <th scope="col" className="num">
          {translate('figureSheets.panel.previous')}
        </th>
        {rows.map(({ unit }) => (
          <th key={unit.code} scope="col" className="num">
            {unit.fullName}
          </th>
        ))}
        {spare.map((at) => (
          <td key={at} aria-label={unasked} />
        ))}
      </tr>
      {indicators.map((indicator, line) => {
        const before = first?.cells.find((cell) => cell.indicator.key === indicator.key);
        const previous = before ? textOf(before.previousState, before.previous) : '';
        return (
          <tr key={indicator.id} className={keys.active.row === start + line ? 'at' : undefined}>
            <th scope="row">
              {words.name(indicator)} <small>{words.measure(indicator)}</small>
            </th>
            <td className="num muted">{words.shown(previous, indicator.decimals)}</td>
            {rows.map((row, column) => {
              const place = { row: start + line, column };
              const isActive = keys.active.row === place.row && keys.active.column === column;
              if (map.at(place) === undefined) {
                return <Unasked key={row.unit.code} place={place} keys={keys} />;
              }
              return (
                <EntryCell
                  key={row.unit.code}
                  look={lookOf(row, indicator, entry)}
                  column={column}
                  remark={remarkOn(indicator.key, row.unit.code)}
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
            {spare.map((column) => (
              <Unasked key={column} place={{ row: start + line, column }} keys={keys} />
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

interface UnaskedProps {
  readonly place: Place;
  readonly keys: CellKeys;
}

/** A place where nothing is asked for: it is walked over as any other, or the keyboard would be lost there. */
function Unasked({ place, keys }: UnaskedProps) {
  const translate = useTranslate();
  const { row, column } = keys.active;
  const isActive = row === place.row && column === place.column;
  return (
    <td
      tabIndex={isActive ? 0 : -1}
      className={isActive ? 'unasked active' : 'unasked'}
      aria-label={translate('reports.figures.unasked')}
      onMouseDown={(event) => keys.choose(place, event.shiftKey)}
    />
  );
}
