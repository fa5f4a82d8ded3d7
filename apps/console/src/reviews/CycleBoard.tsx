import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Awaited } from '../layout/Awaited.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useScope } from '../scope/use-scope.ts';
import { BoardLegend } from './board/BoardLegend.tsx';
import { lateOf, type OnBoard } from './board/board-rows.ts';
import { BoardSummary } from './board/BoardSummary.tsx';
import { RemindLate } from './board/RemindLate.tsx';
import { ReviewBoard } from './board/ReviewBoard.tsx';
import { PartNotes } from './PartNotes.tsx';
import { reportPath } from './report-path.ts';
import type { ShownCycle } from './use-cycle.ts';
import { useCycleReports } from './use-cycle-reports.ts';

interface CycleBoardProps {
  readonly cycle: ShownCycle;
  /** The ways to the other parts of the review. */
  readonly tabs: ReactNode;
}

/** How far the reports of a review have got, unit by unit. */
export function CycleBoard({ cycle, tabs }: CycleBoardProps) {
  const found = useCycleReports(cycle);
  const { reports = nothing } = found;
  return (
    <>
      <div className="cycle-bar">
        {tabs}
        <BoardTools cycle={cycle} reports={reports} />
      </div>
      <Awaited thing={found.reports} error={found.error} onRetry={found.askAgain} rows={10}>
        {(reports) => (
          <>
            <PartNotes cycle={cycle} reports={reports} found={found} />
            {reports.length === 0 ? null : <BoardOf cycle={cycle} reports={reports} />}
          </>
        )}
      </Awaited>
    </>
  );
}

interface BoardOfProps {
  readonly cycle: ShownCycle;
  readonly reports: readonly OnBoard[];
}

const nothing: readonly OnBoard[] = [];

/** What is done from the board: reminding who is late, and writing the report that takes all others in. */
function BoardTools({ cycle, reports }: BoardOfProps) {
  const translate = useTranslate();
  const { unitCode } = useScope();
  const { id: rootId } = cycle.unit;
  const root = reports.find(({ unitId }) => unitId === rootId);
  return (
    <div className="board-tools no-print">
      <RemindLate cycle={cycle} unitCode={unitCode || cycle.unit.code} late={lateOf(reports)} />
      {root === undefined ? null : (
        <ScopedLink className="btn primary" to={reportPath(root.report.id)}>
          <Icon name="document" />
          {translate('reviews.board.consolidate', { unit: root.report.unit.fullName })}
        </ScopedLink>
      )}
    </div>
  );
}

function BoardOf({ cycle, reports }: BoardOfProps) {
  return (
    <>
      <BoardSummary reports={reports} />
      <ReviewBoard reports={reports} rootId={cycle.unit.id} />
      <BoardLegend />
    </>
  );
}
