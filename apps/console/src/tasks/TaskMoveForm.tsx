import { settle } from '@phoihop/client';
import { moveTaskMutation, type TaskFields, type TaskMove } from '@phoihop/client/tasks';
import { evidenceMax, taskMoves } from '@phoihop/domain/tasks';
import { useNotify, useTranslate } from 'ra-core';
import { useMutation } from 'urql';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { ConfirmMove } from '../layout/ConfirmMove.tsx';
import { Field } from '../layout/Field.tsx';
import { ReasonField } from '../layout/ReasonField.tsx';

interface TaskMoveFormProps {
  readonly task: TaskFields;
  readonly move: TaskMove;
  readonly onDone: () => void;
  /** Reads the tasks again; what was typed stays. */
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

/** Confirms a move of a task with what was done, or why. */
export function TaskMoveForm({ task, move, onDone, onReload, onCancel }: TaskMoveFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const kept = useKeptDraft(`${task.id}.${move}`, { text: '' });
  const [sending, send] = useMutation(moveTaskMutation);
  const field = 'needsReason' in taskMoves[move] ? 'reason' : 'evidence';
  const makeMove = async () => {
    const { id, version } = task;
    const answer = await send({ input: { id, version, move, [field]: kept.draft.text } });
    if (answer.error) throw answer.error;
    if (answer.data) settle(answer.data.moveTask);
    kept.forget();
    notify(translate(`tasks.moved.${move}`), { type: 'success' });
    onDone();
  };
  const shown = { label: translate(`tasks.${field}`), value: kept.draft.text };
  const change = (text: string) => kept.change('text', text);
  return (
    <ConfirmMove
      about={translate(`tasks.about.${move}`)}
      submit={translate(`tasks.move.${move}`)}
      cancel={translate('figureSheets.cancel')}
      draft={kept}
      fields={[field]}
      isSending={sending.fetching}
      onSend={makeMove}
      onReload={onReload}
      onCancel={onCancel}
    >
      {(refusalOf) =>
        field === 'reason' ? (
          <ReasonField {...shown} error={refusalOf(field)} onChange={change} />
        ) : (
          <Field label={shown.label} error={refusalOf(field)}>
            {(control) => (
              <textarea
                {...control}
                rows={3}
                maxLength={evidenceMax}
                value={shown.value}
                onChange={({ target }) => change(target.value)}
              />
            )}
          </Field>
        )
      }
    </ConfirmMove>
  );
}
