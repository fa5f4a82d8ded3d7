import { createOfficeMutation } from '@phoihop/client/units';
import { useNotify, useTranslate } from 'ra-core';
import type { FormEvent } from 'react';
import { LeaveGuard } from '../../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { Field } from '../../layout/Field.tsx';
import { FormActions } from '../../layout/FormActions.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useDeed } from '../../me/use-deed.ts';
import { useFormKeys } from '../../layout/use-form-keys.ts';

interface OfficeFormProps {
  readonly organisationId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const fields = ['titleVi', 'titleEn'] as const;
const nothingTyped = { titleVi: '', titleEn: '' };

/** Adds a signing post to a body: a deputy who signs in the head’s place, or one who attends. */
export function OfficeForm({ organisationId, onDone, onCancel }: OfficeFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const kept = useKeptDraft(`organisation.${organisationId}.office`, nothingTyped);
  const { draft, change, forget, isChanged } = kept;
  const deed = useDeed(createOfficeMutation);
  const form = useFormKeys(onCancel);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const titleEn = draft.titleEn.trim() || null;
    const input = { organisation: organisationId, titleVi: draft.titleVi, titleEn };
    if ((await deed.send({ input })) === null) return;
    forget();
    notify('units.offices.added', { type: 'success' });
    onDone();
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard draft={kept} isSending={deed.isSending} />
      {fields.map((name) => (
        <Field
          key={name}
          label={translate(`units.offices.field.${name}`)}
          hint={name === 'titleEn' ? translate('units.offices.titleEnHint') : undefined}
          error={deed.errorOf(name)}
        >
          {(field) => (
            <input
              {...field}
              value={draft[name]}
              onChange={(event) => change(name, event.target.value)}
            />
          )}
        </Field>
      ))}
      <Refusal error={deed.refusal} fields={fields} />
      <FormActions
        submit={translate('units.offices.add')}
        isSending={deed.isSending}
        isChanged={isChanged}
        onCancel={() => {
          forget();
          onCancel();
        }}
      />
    </form>
  );
}
