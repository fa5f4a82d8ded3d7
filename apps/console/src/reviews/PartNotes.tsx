import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { useScope } from '../scope/use-scope.ts';
import type { OnBoard } from './board/board-rows.ts';
import type { ShownCycle } from './use-cycle.ts';
import type { CycleReports } from './use-cycle-reports.ts';

interface PartNotesProps {
  readonly cycle: Pick<ShownCycle, 'unit'>;
  readonly reports: readonly OnBoard[];
  readonly found: Pick<CycleReports, 'total' | 'under'>;
}

/** Of which part of a review, and of which day, what follows speaks; or why there is nothing. */
export function PartNotes({ cycle, reports, found: { total, under } }: PartNotesProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { unitName: unit, setUnit, asOf, isToday } = useScope();
  const whole = (
    <button type="button" className="btn" onClick={() => setUnit(cycle.unit.code)}>
      {translate('reviews.board.whole')}
    </button>
  );
  if (reports.length === 0) {
    return under === null ? (
      <EmptyState message={translate('reviews.board.empty')} />
    ) : (
      <EmptyState message={translate('reviews.board.elsewhere', { unit })} action={whole} />
    );
  }
  return (
    <>
      {under === null ? null : (
        <p className="part-note no-print">
          {translate('reviews.board.parts', { unit })} {whole}
        </p>
      )}
      {isToday ? null : (
        <p className="note">{translate('reviews.board.onDay', { day: format.date(asOf) })}</p>
      )}
      {reports.length === total ? null : (
        <p className="note">
          {translate('reviews.board.some', {
            count: format.number(reports.length),
            total: format.number(total),
          })}
        </p>
      )}
    </>
  );
}
