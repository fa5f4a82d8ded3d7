import { toClientError, type ClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import type { Draft, KeptDraft } from '../drafts/use-kept-draft.ts';
import { Field } from '../layout/Field.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useDayRefusal } from '../signings/use-day-refusal.ts';
import { useFormKeys } from '../layout/use-form-keys.ts';

/** One thing that a form asks for. */
export interface Asked<Name extends string> {
  readonly name: Name;
  readonly kind: 'line' | 'text' | 'day' | 'number' | 'choice';
  readonly label: string;
  readonly hint?: string;
  /** Of a choice, what there is to choose from; a value that none of them has stands for no choice yet. */
  readonly options?: readonly { readonly value: string; readonly name: string }[];
  /** The last day that may be chosen. */
  readonly latest?: string;
  readonly isOptional?: boolean;
}

interface DraftFormProps<Name extends string> {
  readonly title: string;
  readonly about?: ReactNode;
  readonly submit: string;
  readonly kept: KeptDraft<Readonly<Record<Name, string>> & Draft>;
  readonly fields: readonly Asked<Name>[];
  readonly isSending: boolean;
  /** Sends what was typed; throws the refusal. */
  readonly onSend: () => Promise<void>;
  readonly onReload?: () => void;
  readonly onCancel: () => void;
}

/** A form whose typing is kept until it is sent, with each refusal beside its field. */
export function DraftForm<Name extends string>(props: DraftFormProps<Name>) {
  const { title, about, submit, kept, fields, isSending, onSend, onReload, onCancel } = props;
  const translate = useTranslate();
  const refuseDay = useDayRefusal();
  const form = useFormKeys(onCancel);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal: ClientError | null = failure === null ? null : toClientError(failure);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const noDay = refuseDay(event.currentTarget);
    if (noDay) {
      setFailure(noDay);
      return;
    }
    try {
      await onSend();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form
      ref={form}
      className="deed-form no-print"
      aria-label={title}
      onSubmit={(event) => void send(event)}
      noValidate
    >
      <LeaveGuard draft={kept} isSending={isSending} />
      <h3>{title}</h3>
      {about === undefined ? null : <p>{about}</p>}
      <div className="deed-fields">
        {fields.map(({ name, kind, label, hint, options = [], latest, isOptional }) => (
          <Field
            key={name}
            label={label}
            hint={hint}
            error={refusal?.field === name ? refusal.message : undefined}
          >
            {(control) => {
              const shown = {
                ...control,
                name,
                value: kept.draft[name],
                onChange: (event: { readonly target: { readonly value: string } }) =>
                  kept.change(name, event.target.value),
              };
              if (kind === 'choice') {
                return (
                  <select {...shown}>
                    {options.map(({ value, name: word }) => (
                      <option key={value} value={value}>
                        {word}
                      </option>
                    ))}
                  </select>
                );
              }
              if (kind === 'text') return <textarea {...shown} rows={3} />;
              return kind === 'day' ? (
                <input {...shown} type="date" max={latest} required={!isOptional} />
              ) : (
                <input {...shown} type="text" inputMode={kind === 'number' ? 'decimal' : 'text'} />
              );
            }}
          </Field>
        ))}
      </div>
      <Refusal error={refusal} fields={fields.map(({ name }) => name)}>
        {refusal?.code === 'CONFLICT' && onReload ? (
          <button type="button" className="link" onClick={onReload}>
            {translate('signings.moves.reload')}
          </button>
        ) : null}
      </Refusal>
      <FormActions
        submit={submit}
        isSending={isSending}
        isChanged={kept.isChanged}
        onCancel={() => {
          kept.forget();
          onCancel();
        }}
      />
    </form>
  );
}
