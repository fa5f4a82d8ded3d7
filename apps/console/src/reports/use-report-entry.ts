import { settle } from '@phoihop/client';
import { moveReportMutation } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useRef } from 'react';
import { useClient } from 'urql';
import { usePeriod } from '../dashboard/use-period.ts';
import { useAutosave } from '../drafts/use-autosave.ts';
import type { Unsent } from '../drafts/use-kept-draft.ts';
import { sheetsOfPeriods } from '../figure-sheets/grid/entry-way.ts';
import type { Cells } from '../figure-sheets/grid/entry.ts';
import { type Entry, useEntry } from '../figure-sheets/grid/use-entry.ts';
import { useSaveKey } from '../figure-sheets/grid/use-save-key.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { gridOf } from './figures/report-grid.ts';
import { type SectionTexts, useSectionTexts } from './sections/use-section-texts.ts';
import type { Reading, ShownReport } from './shown-report.ts';

export interface ReportEntry {
  readonly grid: Cells;
  readonly entry: Entry;
  readonly texts: SectionTexts;
  /** Why nothing is written in it; null where it may be. */
  readonly closed: string | null;
  readonly isSaving: boolean;
  readonly save: () => Promise<void>;
  /** Figures and texts together, for whoever is about to leave. */
  readonly unsent: Unsent;
}

/** What is written in a report: kept on this machine, and sent by itself once typing rests and the network is there. */
export function useReportEntry(report: ShownReport, onSaved: Reading): ReportEntry {
  const translate = useTranslate();
  const nameOf = usePeriod();
  const { isToday } = useAsOf();
  const { entryRefusal, state } = report;
  // What state it is in is told by what comes next, not by what cannot be done.
  const isSettled = entryRefusal?.code === 'WRONG_STATE' && settled.has(state);
  const closed = !isToday
    ? translate('frame.day.closed')
    : isSettled
      ? translate(`reports.moves.none.${state}`)
      : (entryRefusal?.message ?? null);
  const refusal =
    closed === null ? null : ({ code: 'WRONG_STATE', message: closed, facts: '{}' } as const);
  const grid = gridOf({ report, nameOf, closed: refusal });
  const { versionNow, begin } = useBeginning(report);
  const way = sheetsOfPeriods(report.unit.code, begin);
  const entry = useEntry(grid, `report.${report.id}.figures`, way, onSaved);
  const texts = useSectionTexts(report, versionNow, onSaved);
  const isSaving = entry.isSaving || texts.isSaving;
  const isOpen = closed === null;
  const isEntryDue =
    isOpen && entry.unsent > 0 && entry.unreadable.length === 0 && entry.clashes.length === 0;
  const isTextDue = isOpen && texts.unsent.length > 0 && !texts.merged.isUndecided;
  // One after the other: either may begin the report, and its version counts each change.
  const save = async () => {
    if (isEntryDue) await entry.save();
    if (isTextDue) await texts.save();
  };
  const typed = [
    isEntryDue ? JSON.stringify(entry.kept.draft) : '',
    isTextDue ? JSON.stringify(texts.unsent.map((key) => texts.merged.text[key])) : '',
  ];
  const isDue = isEntryDue || isTextDue;
  useAutosave({
    unsent: isDue ? [report.version, ...typed].join('\n') : '',
    isSaving,
    error: entry.error ?? texts.error,
    save,
  });
  useSaveKey(() => void save());
  return {
    grid,
    entry,
    texts,
    closed,
    isSaving,
    save,
    unsent: {
      changedFields: entry.unsent + (isOpen ? texts.unsent.length : 0),
      hasUnsent: () => entry.kept.hasUnsent() || texts.merged.kept.hasUnsent(),
    },
  };
}

const settled: ReadonlySet<ShownReport['state']> = new Set(['SUBMITTED', 'ACCEPTED', 'EXEMPT']);

interface Beginning {
  /** The report's version, as it was told last. */
  readonly versionNow: () => number;
  readonly begin: (() => Promise<void>) | undefined;
}

/**
 * Figures alone do not begin a report: whoever types the first one begins it. What is sent in the same breath is written
 * from the version that came of it.
 */
function useBeginning({ id, version, state }: ShownReport): Beginning {
  const client = useClient();
  const begun = useRef(0);
  const begin = async () => {
    if (begun.current > version) return;
    const input = { id, version, move: 'START' } as const;
    const answer = await client.mutation(moveReportMutation, { input }).toPromise();
    if (answer.error) throw answer.error;
    if (answer.data) begun.current = settle(answer.data.moveReport).version;
  };
  return { versionNow: () => begun.current, begin: state === 'NOT_STARTED' ? begin : undefined };
}
