import { settle, toClientError } from '@phoihop/client';
import { moveReportMutation, type ReportMove } from '@phoihop/client/reviews';
import { gapsAmong } from '@phoihop/domain/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { Field } from '../../layout/Field.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useFormKeys } from '../../layout/use-form-keys.ts';
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

function asksReason(move: ReportMove): boolean {
  return move === 'REOPEN' || move === 'EXEMPT';
}

/** Confirms a move with what it asks for. A refusal takes nothing away that was typed. */
export function ReportMoveForm(props: ReportMoveFormProps) {
  const { report, move, comments, onDone, onReload, onCancel } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const kept = useKeptDraft(`report.${report.id}.${move}`, { reason: '' });
  const [isAcknowledged, setAcknowledged] = useState(false);
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set());
  const [sending, send] = useMutation(moveReportMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const form = useFormKeys(onCancel);
  const { unit, missingFigures } = report;
  const gaps = gapsAmong(report.children);
  const isSubmitting = move === 'SUBMIT';
  const held =
    isSubmitting && missingFigures.length > 0 && !isAcknowledged
      ? 'acknowledge'
      : isSubmitting && gaps.some((gap) => !named.has(gap.unit.id))
        ? 'nameGaps'
        : move === 'RETURN' && comments.drafted.length === 0
          ? 'comment'
          : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (held !== null) return;
    const { id, version } = report;
    const said = {
      ...(asksReason(move) ? { reason: kept.draft.reason } : {}),
      ...(isSubmitting ? { acknowledged: missingFigures, namedGaps: [...named] } : {}),
      ...(move === 'RETURN'
        ? { comments: comments.drafted.map(({ place: _place, ...comment }) => comment) }
        : {}),
    };
    const answer = await send({ input: { id, version, move, ...said } });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.moveReport);
      kept.forget();
      if (move === 'RETURN') comments.kept.forget();
      notify(translate(`reports.moved.${move}`, { unit: unit.fullName }), { type: 'success' });
      await onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <p>{translate(`reports.about.${move}`, { unit: unit.fullName })}</p>
      {isSubmitting && missingFigures.length > 0 ? (
        <Acknowledged report={report} isKnown={isAcknowledged} onChange={setAcknowledged} />
      ) : null}
      {isSubmitting && gaps.length > 0 ? (
        <NamedGaps gaps={gaps} named={named} onChange={setNamed} />
      ) : null}
      {move === 'RETURN' ? <ReturnedComments report={report} comments={comments} /> : null}
      {asksReason(move) ? (
        <Field
          label={translate('reports.moves.reason')}
          hint={translate('reports.moves.reasonHint')}
          error={refusal?.field === 'reason' ? refusal.message : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              rows={3}
              value={kept.draft.reason}
              onChange={({ target }) => kept.change('reason', target.value)}
            />
          )}
        </Field>
      ) : null}
      <Refusal error={refusal} fields={asksReason(move) ? ['reason'] : []}>
        {refusal?.code === 'CONFLICT' || refusal?.code === 'WRONG_STATE' ? (
          <button
            type="button"
            className="link"
            onClick={() => {
              setFailure(null);
              onReload();
            }}
          >
            {translate('signings.moves.reload')}
          </button>
        ) : null}
      </Refusal>
      <div className="open-moves">
        <button
          type="submit"
          className="btn primary"
          disabled={sending.fetching}
          aria-disabled={held !== null}
          aria-describedby={held === null ? undefined : 'report-move-held'}
        >
          {translate(`reports.move.${move}`)}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {translate('figureSheets.cancel')}
        </button>
      </div>
      {held === null ? null : (
        <small id="report-move-held" className="hint">
          {translate(`reports.moves.held.${held}`)}
        </small>
      )}
    </form>
  );
}
