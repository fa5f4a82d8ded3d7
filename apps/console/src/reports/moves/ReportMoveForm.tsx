import { settle } from '@phoihop/client';
import { moveReportMutation, type ReportMove } from '@phoihop/client/reviews';
import { decideComments, gapsAmong, reportMoves } from '@phoihop/domain/reviews';
import { reasonLengthMin } from '@phoihop/domain/text';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { ConfirmMove } from '../../layout/ConfirmMove.tsx';
import { ReasonField } from '../../layout/ReasonField.tsx';
import type { Comments } from '../comments/use-comments.ts';
import type { ShownReport } from '../shown-report.ts';
import { Acknowledged, NamedGaps } from './Missing.tsx';
import { ReturnedComments } from './ReturnedComments.tsx';

interface ReportMoveFormProps {
  readonly report: ShownReport;
  readonly move: ReportMove;
  readonly comments: Comments;
  readonly onDone: () => Promise<void>;
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

/** Confirms a move of a report, with what it asks for. */
export function ReportMoveForm(props: ReportMoveFormProps) {
  const { report, move, comments, onDone, onReload, onCancel } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const kept = useKeptDraft(`report.${report.id}.${move}`, { reason: '' });
  const [isAcknowledged, setAcknowledged] = useState(false);
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set());
  const [sending, send] = useMutation(moveReportMutation);
  const { unit, missingFigures } = report;
  const asksReason = 'needsReason' in reportMoves[move];
  const figures = move === 'SUBMIT' ? missingFigures : [];
  const gaps = move === 'SUBMIT' ? gapsAmong(report.children) : [];
  const held =
    figures.length > 0 && !isAcknowledged
      ? 'acknowledge'
      : gaps.some((gap) => !named.has(gap.unit.id))
        ? 'nameGaps'
        : move === 'RETURN'
          ? whatCommentsLack(comments)
          : null;
  const makeMove = async () => {
    const { id, version } = report;
    const said = {
      ...(asksReason ? { reason: kept.draft.reason } : {}),
      ...(move === 'SUBMIT' ? { acknowledged: figures, namedGaps: [...named] } : {}),
      ...(move === 'RETURN'
        ? { comments: comments.drafted.map(({ place: _place, ...comment }) => comment) }
        : {}),
    };
    const answer = await send({ input: { id, version, move, ...said } });
    if (answer.error) throw answer.error;
    if (answer.data) settle(answer.data.moveReport);
    kept.forget();
    if (move === 'RETURN') comments.kept.forget();
    notify(translate(`reports.moved.${move}`, { unit: unit.fullName }), { type: 'success' });
    await onDone();
  };
  return (
    <ConfirmMove
      about={translate(`reports.about.${move}`, { unit: unit.fullName })}
      submit={translate(`reports.move.${move}`)}
      cancel={translate('figureSheets.cancel')}
      draft={kept}
      fields={asksReason ? ['reason'] : []}
      isSending={sending.fetching}
      held={
        held === null
          ? undefined
          : translate(`reports.moves.held.${held}`, { min: reasonLengthMin })
      }
      onSend={makeMove}
      onReload={onReload}
      onCancel={onCancel}
    >
      {(refusalOf) => (
        <>
          {figures.length === 0 ? null : (
            <Acknowledged report={report} isKnown={isAcknowledged} onChange={setAcknowledged} />
          )}
          {gaps.length === 0 ? null : <NamedGaps gaps={gaps} named={named} onChange={setNamed} />}
          {move === 'RETURN' ? <ReturnedComments report={report} comments={comments} /> : null}
          {asksReason ? (
            <ReasonField
              label={translate('reports.moves.reason')}
              value={kept.draft.reason}
              error={refusalOf('reason')}
              onChange={(reason) => kept.change('reason', reason)}
            />
          ) : null}
        </>
      )}
    </ConfirmMove>
  );
}

/** Why the comments do not suffice for sending a report back: that none is written, or one that says too little. */
function whatCommentsLack({ drafted }: Comments): 'comment' | 'commentShort' | null {
  const said = drafted.map(({ section, indicator, text }) => ({ section, cell: indicator, text }));
  const verdict = decideComments(said);
  if (verdict.ok) return null;
  return verdict.code === 'COMMENT_REQUIRED' ? 'comment' : 'commentShort';
}
