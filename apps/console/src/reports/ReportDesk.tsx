import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslate } from 'ra-core';
import { History } from '../audit/History.tsx';
import { HeldDrafts } from '../drafts/HeldDrafts.tsx';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { placesOf } from './comments/places.ts';
import { useComments } from './comments/use-comments.ts';
import { ReportFigures } from './figures/ReportFigures.tsx';
import { ReportSums } from './figures/ReportSums.tsx';
import { ReportMoves } from './moves/ReportMoves.tsx';
import { ReportBar } from './ReportBar.tsx';
import { ReportChildren } from './ReportChildren.tsx';
import { ReportSections } from './sections/ReportSections.tsx';
import type { Reading, ShownReport } from './shown-report.ts';
import { useHeldDrafts } from './use-held-drafts.ts';
import { useReportEntry } from './use-report-entry.ts';
import { useChangedFigures } from './versions/use-changed-figures.ts';
import { ReportVersions } from './versions/ReportVersions.tsx';

interface ReportDeskProps {
  readonly report: ShownReport;
  readonly onChanged: Reading;
}

/** Figures, texts, what is said of both, and what may be done: all of a report on one page. */
export function ReportDesk({ report, onChanged }: ReportDeskProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const isNarrow = useMediaQuery('screen and (max-width: 767px)', { noSsr: true });
  const writing = useReportEntry(report, onChanged);
  const { grid, entry, texts, closed, isSaving, save, unsent } = writing;
  const held = useHeldDrafts(report, writing);
  const comments = useComments(report, placesOf(report), isToday);
  const changed = useChangedFigures(report);
  const drafted = {
    changedFields: unsent.changedFields + comments.drafted.length,
    hasUnsent: () => unsent.hasUnsent() || comments.kept.hasUnsent(),
  };
  return (
    <>
      {closed === null ? (
        <ReportBar grid={grid} entry={entry} texts={texts} onSave={() => void save()} />
      ) : (
        <p className="hint">{closed}</p>
      )}
      <LeaveGuard draft={drafted} isSending={isSaving} isQuiet />
      <HeldDrafts held={held} />
      <div className="report-columns">
        <div>
          {grid.rows.length === 0 ? null : (
            <ReportFigures
              report={report}
              grid={grid}
              entry={entry}
              comments={comments}
              isNarrow={isNarrow}
              changed={changed}
            />
          )}
          <ReportSums report={report} comments={comments} />
          <ReportChildren report={report} />
          <ReportSections
            report={report}
            texts={texts}
            comments={comments}
            isOpen={closed === null}
          />
        </div>
        <aside aria-label={translate('reports.moves.title')}>
          <ReportMoves
            report={report}
            comments={comments}
            isUnsent={unsent.changedFields > 0}
            onMoved={onChanged}
          />
          <ReportVersions report={report} />
          <History subject={report.id} />
        </aside>
      </div>
    </>
  );
}
