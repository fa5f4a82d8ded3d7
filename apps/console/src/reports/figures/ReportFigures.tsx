import { useTranslate } from 'ra-core';
import { type ReactNode, useRef } from 'react';
import { lookOf } from '../../figure-sheets/grid/cell-look.ts';
import { CellPanel } from '../../figure-sheets/grid/CellPanel.tsx';
import { Clashes } from '../../figure-sheets/grid/Clashes.tsx';
import { type Cells, fieldOf } from '../../figure-sheets/grid/entry.ts';
import { useCellKeys } from '../../figure-sheets/grid/use-cell-keys.ts';
import { useCellWords } from '../../figure-sheets/grid/use-cell-words.ts';
import type { Entry } from '../../figure-sheets/grid/use-entry.ts';
import { Card } from '../../layout/Card.tsx';
import { CommentsOn } from '../comments/CommentsOn.tsx';
import { type Comments, figurePlace } from '../comments/use-comments.ts';
import type { ShownReport } from '../shown-report.ts';
import { AcceptedSheets } from './AcceptedSheets.tsx';
import { groupsOf, mapOf } from './report-grid.ts';
import { ReportGrid } from './ReportGrid.tsx';
import { ReportPhoneEntry } from './ReportPhoneEntry.tsx';

interface ReportFiguresProps {
  readonly report: ShownReport;
  readonly grid: Cells;
  readonly entry: Entry;
  readonly comments: Comments;
  readonly isNarrow: boolean;
  /** What another version says of a figure, where it says otherwise. */
  readonly changed: (indicator: string, period: string) => string | undefined;
}

/** What the unit counts itself: all periods of the review on one sheet, with the chosen cell beside it. */
export function ReportFigures(props: ReportFiguresProps) {
  const { report, grid, entry, comments, isNarrow, changed } = props;
  const translate = useTranslate();
  const words = useCellWords();
  const groups = groupsOf(report.sheets, grid);
  const map = mapOf(groups);
  const table = useRef<HTMLTableElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const keys = useCellKeys(map, entry, table, (beside) => {
    if (beside === 'messages') side.current?.querySelector<HTMLElement>('.cell-messages')?.focus();
    else side.current?.querySelector<HTMLElement>('.explained')?.click();
  });
  const active = map.at(keys.active);
  const placeOf = (indicator: string, period: string) => figurePlace(indicator, period);
  const remarkOn = (indicator: string, period: string) => {
    const place = placeOf(indicator, period);
    const isSaid = comments.saidOn(place).length > 0 || comments.written(place) !== '';
    const remarks = [
      isSaid ? translate('reports.comments.there') : undefined,
      changed(indicator, period),
    ];
    const told = remarks.filter((remark) => remark !== undefined);
    return told.length === 0 ? undefined : told.join(', ');
  };
  let panel: ReactNode = null;
  if (active) {
    const { row, indicator } = active;
    const difference = changed(indicator.key, row.unit.code);
    panel = (
      <CellPanel
        look={lookOf(row, indicator, entry)}
        unit={report.unit}
        previous={null}
        period={row.unit.code.replace(/^.*:/, '')}
        isBusy={false}
        onNote={(field) => entry.write([[fieldOf(row.unit.code, indicator.key), field]])}
        onBack={() => table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()}
      >
        {difference === undefined ? null : <p className="rule">{difference}</p>}
        <CommentsOn
          key={placeOf(indicator.key, row.unit.code)}
          comments={comments}
          place={placeOf(indicator.key, row.unit.code)}
          about={`${words.name(indicator)}, ${row.unit.fullName}`}
        />
      </CellPanel>
    );
  }
  return (
    <Card title={translate('reports.figures.title')} className="report-figures">
      <Clashes grid={grid} entry={entry} />
      <AcceptedSheets report={report} />
      {isNarrow ? (
        <ReportPhoneEntry groups={groups} entry={entry} comments={comments} />
      ) : (
        <div className="figures-desk">
          <ReportGrid
            groups={groups}
            map={map}
            entry={entry}
            keys={keys}
            table={table}
            label={translate('reports.figures.title')}
            remarkOn={remarkOn}
          />
          <div ref={side}>{panel}</div>
        </div>
      )}
      {isNarrow ? null : <p className="hint">{translate('reports.figures.keys')}</p>}
    </Card>
  );
}
