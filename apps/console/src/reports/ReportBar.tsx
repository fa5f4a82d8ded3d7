import { useTranslate } from 'ra-core';
import { conflictId } from '../drafts/Conflict.tsx';
import { useIsOnline } from '../drafts/use-autosave.ts';
import { lookOf } from '../figure-sheets/grid/cell-look.ts';
import type { Cells } from '../figure-sheets/grid/entry.ts';
import type { Entry } from '../figure-sheets/grid/use-entry.ts';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import type { SectionTexts } from './sections/use-section-texts.ts';

interface ReportBarProps {
  readonly grid: Cells;
  readonly entry: Entry;
  readonly texts: SectionTexts;
  readonly onSave: () => void;
}

/** Whether everything has been sent, what is held on this machine and why, and what stands in the way of submitting. */
export function ReportBar({ grid, entry, texts, onSave }: ReportBarProps) {
  const translate = useTranslate();
  const format = useFormat();
  const isOnline = useIsOnline();
  const unsent = entry.unsent + texts.unsent.length;
  const keptAt = latest(entry.keptAt, texts.merged.kept.keptAt);
  const isSaving = entry.isSaving || texts.isSaving;
  const errors = [entry.error, texts.error].filter((error) => error !== null);
  const isCut = !isOnline || errors.some(({ code }) => code === 'NETWORK');
  // What both changed is asked about where it stands.
  const refused = errors.find(({ code }) => code !== 'NETWORK' && code !== 'CONFLICT') ?? null;
  const looks = grid.rows.flatMap((row) =>
    grid.indicators.map((indicator) => lookOf(row, indicator, entry)),
  );
  const wrong = looks.filter(({ severity }) => severity === 'BLOCK').length;
  const asking = looks.filter(({ severity }) => severity === 'NOTE').length;
  const count = format.number(unsent);
  return (
    <div className="entry-bar report-bar">
      <output>
        {unsent === 0
          ? translate('reports.bar.sent')
          : isSaving
            ? translate('reports.bar.saving', { count })
            : keptAt === null
              ? translate('reports.bar.unsent', { count })
              : translate('reports.bar.kept', { count, time: format.time(keptAt) })}
        {wrong === 0 ? null : (
          <b className="bad">
            {' '}
            <Icon name="cross" /> {translate('figureSheets.wrong', { count: format.number(wrong) })}
          </b>
        )}
        {asking === 0 ? null : (
          <b className="asking">
            {' '}
            <Icon name="warning" />{' '}
            {translate('figureSheets.asking', { count: format.number(asking) })}
          </b>
        )}
      </output>
      <button type="button" className="btn" disabled={unsent === 0 || isSaving} onClick={onSave}>
        {translate('figureSheets.save')}
      </button>
      {isCut && unsent > 0 ? (
        <p className="note" role="alert">
          {translate('reports.bar.offline')}
        </p>
      ) : null}
      {texts.merged.isUndecided ? (
        <p className="asking">
          <Icon name="warning" /> {translate('reports.bar.both')}{' '}
          <button
            type="button"
            className="link"
            onClick={() => document.querySelector<HTMLElement>(`#${conflictId}`)?.focus()}
          >
            {translate('reports.bar.compare')}
          </button>
        </p>
      ) : null}
      {entry.unreadable.length === 0 ? null : (
        <p className="bad">{translate('figureSheets.mendFirst')}</p>
      )}
      <Refusal error={refused} fields={[]} />
    </div>
  );
}

function latest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? other : one;
}
