import { settle, toClientError } from '@phoihop/client';
import { grantRoleMutation, type Role } from '@phoihop/client/access';
import { unitNameQuery } from '@phoihop/client/units';
import { roles } from '@phoihop/domain/access';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Card } from '../layout/Card.tsx';
import { Field } from '../layout/Field.tsx';
import { Popup } from '../layout/Popup.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { UnitFinder } from '../layout/UnitFinder.tsx';
import type { ShownAccount } from './AccountShow.tsx';

interface GrantFormProps {
  readonly account: ShownAccount;
  readonly onGranted: () => void;
}

const nothingTyped: Readonly<Record<'role' | 'unit' | 'reason', string>> = {
  role: 'REPORTER',
  unit: '',
  reason: '',
};

/** Gives the account a role at a unit, for everything under it. */
export function GrantForm({ account, onGranted }: GrantFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { draft, change, forget } = useKeptDraft(`${account.id}.grant`, nothingTyped);
  const [named] = useQuery({
    query: unitNameQuery,
    variables: { code: draft.unit },
    pause: draft.unit === '',
  });
  const [sending, send] = useMutation(grantRoleMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const unitLabel = translate('accounts.grants.unit');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { role, unit, reason } = draft;
    const input = { account: account.username, role: role as Role, unit, reason };
    const answer = await send({ input });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.grantRole);
      forget();
      setFailure(null);
      notify('accounts.grants.given', { type: 'success' });
      onGranted();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Card title={translate('accounts.grants.give')}>
      <form className="move-form" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={translate('accounts.grants.role')}>
          {(field) => (
            <select
              {...field}
              value={draft.role}
              onChange={(event) => change('role', event.target.value)}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {translate(`accounts.role.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p className="hint">{translate(`accounts.roleAbout.${draft.role}`)}</p>
        <Field label={unitLabel} error={refusal?.field === 'unit' ? refusal.message : undefined}>
          {({ 'aria-invalid': _invalid, ...field }) => (
            <Popup
              className="ctl"
              title={unitLabel}
              label={
                named.data?.unit?.fullName ??
                (draft.unit || translate('accounts.grants.chooseUnit'))
              }
              {...field}
            >
              {(close) => (
                <UnitFinder
                  onChoose={(code) => {
                    change('unit', code);
                    close();
                  }}
                />
              )}
            </Popup>
          )}
        </Field>
        <Field label={translate('accounts.grants.reason')}>
          {(field) => (
            <input
              {...field}
              value={draft.reason}
              onChange={(event) => change('reason', event.target.value)}
            />
          )}
        </Field>
        <Refusal error={refusal} fields={['unit']} />
        <button
          type="submit"
          className="btn primary"
          disabled={sending.fetching || draft.unit === ''}
        >
          {translate('accounts.grants.give')}
        </button>
      </form>
    </Card>
  );
}
