import { settle, toClientError } from '@phoihop/client';
import { type FigureSheetMove, moveFigureSheetMutation } from '@phoihop/client/indicators';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { LeaveGuard } from '../../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { Field } from '../../layout/Field.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useFormKeys } from '../../signings/use-form-keys.ts';

interface SheetMoveFormProps {
  readonly sheet: {
    readonly id: string;
    readonly version: number;
    readonly unit: { readonly fullName: string };
  };
  readonly move: FigureSheetMove;
  readonly onDone: () => Promise<void>;
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

export function asksReason(move: FigureSheetMove): boolean {
  return move === 'RETURN' || move === 'CORRECT';
}

/** Confirms a move, with the reason where it asks for one. A refusal takes nothing away that was typed. */
export function SheetMoveForm({ sheet, move, onDone, onReload, onCancel }: SheetMoveFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const kept = useKeptDraft(`${sheet.id}.${move}`, { reason: '' });
  const { draft, change, forget } = kept;
  const [sending, send] = useMutation(moveFigureSheetMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const form = useFormKeys(onCancel);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = sheet;
    const said = asksReason(move) ? { reason: draft.reason } : {};
    const answer = await send({ input: { id, version, move, ...said } });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.moveFigureSheet);
      forget();
      notify(translate(`figureSheets.moved.${move}`, { unit: sheet.unit.fullName }), {
        type: 'success',
      });
      await onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      {asksReason(move) ? <LeaveGuard draft={kept} isSending={sending.fetching} /> : null}
      <p>{translate(`figureSheets.about.${move}`, { unit: sheet.unit.fullName })}</p>
      {asksReason(move) ? (
        <Field
          label={translate('figureSheets.reason')}
          error={refusal?.field === 'reason' ? refusal.message : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              rows={4}
              value={draft.reason}
              onChange={({ target }) => change('reason', target.value)}
            />
          )}
        </Field>
      ) : null}
      <Refusal error={refusal} fields={['reason']}>
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
        <button type="submit" className="btn primary" disabled={sending.fetching}>
          {translate(`figureSheets.move.${move}`)}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {translate('figureSheets.cancel')}
        </button>
      </div>
    </form>
  );
}
