import { settle, toClientError } from '@phoihop/client';
import { moveTaskMutation, type TaskFields, type TaskMove } from '@phoihop/client/tasks';
import { evidenceMax } from '@phoihop/domain/tasks';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Field } from '../layout/Field.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useFormKeys } from '../layout/use-form-keys.ts';

interface TaskMoveFormProps {
  readonly task: TaskFields;
  readonly move: TaskMove;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Confirms a move with what was done, or why. A refusal takes nothing away that was typed. */
export function TaskMoveForm({ task, move, onDone, onCancel }: TaskMoveFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const kept = useKeptDraft(`${task.id}.${move}`, { text: '' });
  const [sending, send] = useMutation(moveTaskMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const form = useFormKeys(onCancel);
  const field = move === 'COMPLETE' ? 'evidence' : 'reason';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = task;
    const answer = await send({ input: { id, version, move, [field]: kept.draft.text } });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.moveTask);
      kept.forget();
      notify(translate(`tasks.moved.${move}`), { type: 'success' });
      onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard draft={kept} isSending={sending.fetching} />
      <Field
        label={translate(`tasks.${field}`)}
        error={refusal?.field === field ? refusal.message : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={evidenceMax}
            value={kept.draft.text}
            onChange={({ target }) => kept.change('text', target.value)}
          />
        )}
      </Field>
      <Refusal error={refusal} fields={[field]} />
      <div className="open-moves">
        <button type="submit" className="btn primary" disabled={sending.fetching}>
          {translate(`tasks.move.${move}`)}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {translate('figureSheets.cancel')}
        </button>
      </div>
    </form>
  );
}
