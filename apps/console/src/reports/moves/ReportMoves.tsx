import type { ReportMove } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { useShortcut } from '../../keys/use-shortcut.ts';
import { Card } from '../../layout/Card.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import type { Comments } from '../comments/use-comments.ts';
import type { MoveOption, Reading, ShownReport } from '../shown-report.ts';
import { ReportMoveForm } from './ReportMoveForm.tsx';
import { iconOf, isTold, leadsOn, shownMoves } from './report-moves.ts';

interface ReportMovesProps {
  readonly report: ShownReport;
  readonly comments: Comments;
  /** While something is unsent, nothing is handed in. */
  readonly isUnsent: boolean;
  readonly onMoved: Reading;
}

/** What may be done with the report: open moves as buttons, the others greyed with the reason. */
export function ReportMoves({ report, comments, isUnsent, onMoved }: ReportMovesProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const about = useId();
  const [chosen, setChosen] = useState<ReportMove | null>(null);
  const held = ({ move, isOpen, refusal }: MoveOption) => {
    if (!isToday) return translate('frame.day.closed');
    if (!isOpen) return refusal?.message ?? null;
    return move === 'SUBMIT' && isUnsent ? translate('reports.moves.saving') : null;
  };
  const moves = shownMoves(report).filter(isTold);
  const next = moves.find((option) => held(option) === null && leadsOn(option.move));
  useShortcut('Control+Enter', () => {
    if (next && chosen === null) setChosen(next.move);
  });
  const going = moves.find((option) => option.move === chosen && held(option) === null);
  return (
    <Card title={translate('reports.moves.title')} className="moves report-moves">
      {going ? (
        <ReportMoveForm
          key={going.move}
          report={report}
          move={going.move}
          comments={comments}
          onDone={async () => {
            setChosen(null);
            await onMoved();
          }}
          onReload={() => void onMoved()}
          onCancel={() => setChosen(null)}
        />
      ) : (
        <div className="sheet-moves">
          {moves.length === 0 ? (
            <p className="hint">{translate(`reports.moves.none.${report.state}`)}</p>
          ) : null}
          {moves.map((option) => {
            const why = held(option);
            const { move, isOnBehalf, inNameOf } = option;
            return (
              <div key={move}>
                <button
                  type="button"
                  className={option === next ? 'btn primary' : 'btn'}
                  aria-disabled={why !== null}
                  aria-describedby={why === null ? undefined : `${about}-${move}`}
                  onClick={() => {
                    if (why === null) setChosen(move);
                  }}
                >
                  <Icon name={iconOf(option)} />
                  {translate(`reports.move.${move}`)}
                  {isOnBehalf ? ` (${translate('figureSheets.onBehalf')})` : null}
                </button>
                {why === null ? null : (
                  <small id={`${about}-${move}`} className="hint">
                    {why}
                  </small>
                )}
                {inNameOf === null ? null : (
                  <small className="hint">{translate('me.grants.of', { name: inNameOf })}</small>
                )}
              </div>
            );
          })}
        </div>
      )}
    </Card>
  );
}
