import { delegateGrantMutation } from '@phoihop/client/me';
import { parseDate } from '@phoihop/domain/dates';
import { useNotify, useTranslate } from 'ra-core';
import type { FormEvent } from 'react';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Field } from '../layout/Field.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import type { Me } from './MyPage.tsx';
import { useDeed } from './use-deed.ts';

interface DelegationFormProps {
  readonly grants: Me['grants'];
  readonly onLent: () => void;
}

const nothingTyped: Readonly<Record<'grant' | 'to' | 'firstDay' | 'lastDay' | 'reason', string>> = {
  grant: '',
  to: '',
  firstDay: '',
  lastDay: '',
  reason: '',
};

/** Lends one of one's grants for some days. */
export function DelegationForm({ grants, onLent }: DelegationFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { draft, change, forget } = useKeptDraft('delegation', nothingTyped);
  const deed = useDeed(delegateGrantMutation);
  const lastDay = parseDate(draft.lastDay);
  const grant = draft.grant === '' ? (grants[0]?.id ?? '') : draft.grant;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (lastDay === null) return;
    const { to, reason } = draft;
    const firstDay = parseDate(draft.firstDay);
    if ((await deed.send({ input: { grant, to, firstDay, lastDay, reason } })) === null) return;
    forget();
    notify('me.delegations.lent', { type: 'success' });
    onLent();
  };
  const text = (name: 'to' | 'reason') => (
    <Field
      label={translate(`me.delegations.${name}`)}
      hint={translate(`me.delegations.${name}Hint`)}
      error={deed.errorOf(name === 'to' ? 'account' : name)}
    >
      {(field) => (
        <input
          {...field}
          value={draft[name]}
          onChange={(event) => change(name, event.target.value)}
        />
      )}
    </Field>
  );
  const day = (name: 'firstDay' | 'lastDay') => (
    <Field label={translate(`me.delegations.${name}`)} error={deed.errorOf(name)}>
      {(field) => (
        <input
          {...field}
          type="date"
          value={draft[name]}
          onChange={(event) => change(name, event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <form className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={translate('me.delegations.grant')}>
        {(field) => (
          <select
            {...field}
            value={grant}
            onChange={(event) => change('grant', event.target.value)}
          >
            {grants.map(({ id, role, unit }) => (
              <option key={id} value={id}>
                {translate(`accounts.role.${role}`)} · {unit?.fullName ?? '–'}
              </option>
            ))}
          </select>
        )}
      </Field>
      {text('to')}
      <div className="field-pair">
        {day('firstDay')}
        {day('lastDay')}
      </div>
      {text('reason')}
      <Refusal error={deed.refusal} fields={['account', 'reason', 'firstDay', 'lastDay']} />
      <button
        type="submit"
        className="btn primary"
        disabled={deed.isSending || draft.to === '' || lastDay === null}
      >
        {translate('me.delegations.lend')}
      </button>
    </form>
  );
}
