import { settle, toClientError } from '@phoihop/client';
import { createTaskMutation, type TaskReview } from '@phoihop/client/tasks';
import { addYears, parseDate } from '@phoihop/domain/dates';
import { taskTextMax, taskYearsMax } from '@phoihop/domain/tasks';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMutation } from 'urql';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { Field } from '../layout/Field.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useScope } from '../scope/use-scope.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { UnitField } from '../signings/SigningWhere.tsx';

const fields = ['cycle', 'unit', 'what', 'dueOn'] as const;

interface TaskFormProps {
  /** From which the viewer hands tasks out, the latest in front. */
  readonly cycles: readonly TaskReview[];
  /** How many earlier reviews are not among those that were read. */
  readonly left: number;
  /** The review that the address names. */
  readonly named: string | null;
}

/** What is to be done, by which unit, by when, and what review concluded it. */
export function TaskForm({ cycles, left, named }: TaskFormProps) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const { unitCode, businessDate } = useScope();
  // What was typed for one review does not turn up at another.
  const kept = useKeptDraft(named === null ? 'tasks.create' : `${named}.task`, {
    cycle: '',
    unit: '',
    what: '',
    dueOn: '',
  });
  const { draft, change, forget, isChanged } = kept;
  // The review it was begun from, unless another one was chosen since; the latest where none was named. One from which
  // nothing may be handed out is no choice, and no other one is taken for it.
  const asked = draft.cycle || (named ?? cycles[0]?.id ?? '');
  const cycle = cycles.find(({ id }) => id === asked)?.id ?? '';
  const unit = draft.unit || unitCode;
  const [sending, send] = useMutation(createTaskMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  const dueOn = parseDate(draft.dueOn);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (cycle === '' || dueOn === null) return;
    const answer = await send({ input: { cycle, unit, what: draft.what, dueOn } });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.createTask);
      forget();
      notify(translate('tasks.create.done'), { type: 'success' });
      void navigate(scoped('/tasks'));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Card className="form-card">
      <LeaveGuard draft={kept} isSending={sending.fetching} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={translate('tasks.create.cycle')}
          hint={
            left > 0
              ? translate('tasks.create.left', { smart_count: left, count: format.number(left) })
              : undefined
          }
          error={errorOf('cycle') ?? (cycle === '' ? translate('tasks.create.noSuch') : undefined)}
        >
          {(control) => (
            <select
              {...control}
              value={cycle}
              onChange={({ target }) => change('cycle', target.value)}
            >
              {cycle === '' ? <option value="">–</option> : null}
              {cycles.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <UnitField code={unit} error={errorOf('unit')} onChange={(code) => change('unit', code)} />
        <Field label={translate('tasks.create.what')} error={errorOf('what')}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={taskTextMax}
              value={draft.what}
              onChange={({ target }) => change('what', target.value)}
            />
          )}
        </Field>
        <Field
          label={translate('tasks.create.dueOn')}
          hint={translate('tasks.create.dueHint')}
          error={errorOf('dueOn')}
        >
          {(control) => (
            <input
              {...control}
              type="date"
              min={businessDate}
              max={addYears(businessDate, taskYearsMax)}
              value={draft.dueOn}
              onChange={({ target }) => change('dueOn', target.value)}
            />
          )}
        </Field>
        <Refusal error={refusal} fields={fields} />
        <FormActions
          submit={translate('tasks.create.submit')}
          isSending={sending.fetching}
          isChanged={isChanged}
          held={
            cycle === ''
              ? translate('tasks.create.cycleFirst')
              : dueOn === null
                ? translate('tasks.create.dueFirst')
                : undefined
          }
          onCancel={() => {
            forget();
            void navigate(scoped('/tasks'));
          }}
        />
      </form>
    </Card>
  );
}
