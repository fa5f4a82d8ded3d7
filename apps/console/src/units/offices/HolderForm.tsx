import { changeOfficeHolderMutation } from '@phoihop/client/units';
import { parseDate } from '@phoihop/domain/dates';
import { useNotify, useTranslate } from 'ra-core';
import type { FormEvent } from 'react';
import { LeaveGuard } from '../../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { Field } from '../../layout/Field.tsx';
import { FormActions } from '../../layout/FormActions.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useDeed } from '../../me/use-deed.ts';
import { useAsOf } from '../../scope/use-as-of.ts';
import { useFormKeys } from '../../layout/use-form-keys.ts';

interface HolderFormProps {
  readonly officeId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The fields as the service names them when it refuses one. */
const fields = ['holder', 'from', 'reason'] as const;

/** Passes an office on from a day, for a reason; tells how many signings under way passed with it. */
export function HolderForm({ officeId, onDone, onCancel }: HolderFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { businessDate } = useAsOf();
  const initial: Readonly<Record<(typeof fields)[number], string>> = {
    holder: '',
    from: businessDate,
    reason: '',
  };
  const kept = useKeptDraft(`office.${officeId}.holder`, initial);
  const { draft, change, forget, isChanged } = kept;
  const deed = useDeed(changeOfficeHolderMutation);
  const giveUp = () => {
    forget();
    onCancel();
  };
  // Escape closes the form and keeps what was typed; only the button throws it away.
  const form = useFormKeys(onCancel);
  const from = parseDate(draft.from);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (from === null) return;
    const name = draft.holder.trim() || null;
    const done = await deed.send({ input: { office: officeId, name, from, reason: draft.reason } });
    if (done === null) return;
    forget();
    notify('units.offices.changed', {
      type: 'success',
      messageArgs: { smart_count: done.takenOver.length },
    });
    onDone();
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard draft={kept} isSending={deed.isSending} />
      <p className="hint">{translate('units.offices.about')}</p>
      {fields.map((name) => (
        <Field
          key={name}
          label={translate(`units.offices.field.${name}`)}
          hint={name === 'holder' ? translate('units.offices.vacantHint') : undefined}
          error={
            name === 'from' && from === null
              ? translate('signings.form.dayNeeded')
              : deed.errorOf(name)
          }
        >
          {(field) => (
            <input
              {...field}
              type={name === 'from' ? 'date' : 'text'}
              value={draft[name]}
              onChange={(event) => change(name, event.target.value)}
            />
          )}
        </Field>
      ))}
      <Refusal error={deed.refusal} fields={fields} />
      <FormActions
        submit={translate('units.offices.pass')}
        isSending={deed.isSending}
        isChanged={isChanged}
        onCancel={giveUp}
      />
    </form>
  );
}
