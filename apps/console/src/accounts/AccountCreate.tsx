import { settle, toClientError } from '@phoihop/client';
import { createAccountMutation } from '@phoihop/client/access';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMutation } from 'urql';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Card } from '../layout/Card.tsx';
import { Field } from '../layout/Field.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { Page } from '../layout/Page.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { NewPassword, type Secret } from './NewPassword.tsx';
import './accounts.css';

const nothingTyped = { username: '', name: '' };
const fields = ['username', 'name'] as const;

/** Makes an account; its password is shown once, and it holds nothing until it is granted something. */
export function AccountCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const kept = useKeptDraft('accounts.create', nothingTyped);
  const { draft, change, forget, isChanged } = kept;
  const [sending, send] = useMutation(createAccountMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send(draft);
    try {
      if (answer.error) throw answer.error;
      if (!answer.data) return;
      const { account, password } = settle(answer.data.createAccount);
      forget();
      setSecret({ username: account.username, password });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Page title={translate('accounts.create.title')}>
      {secret ? (
        <NewPassword secret={secret} />
      ) : (
        <Card className="form-card">
          <LeaveGuard draft={kept} isSending={sending.fetching} />
          <form onSubmit={(event) => void submit(event)} noValidate>
            {fields.map((name) => (
              <Field
                key={name}
                label={translate(`accounts.column.${name}`)}
                hint={translate(`accounts.create.${name}Hint`)}
                error={refusal?.field === name ? refusal.message : undefined}
              >
                {(field) => (
                  <input
                    {...field}
                    autoComplete="off"
                    value={draft[name]}
                    onChange={(event) => change(name, event.target.value)}
                  />
                )}
              </Field>
            ))}
            <Refusal error={refusal} fields={fields} />
            <FormActions
              submit={translate('accounts.create.save')}
              isSending={sending.fetching}
              isChanged={isChanged}
              onCancel={() => {
                forget();
                void navigate(scoped('/accounts'));
              }}
            />
          </form>
        </Card>
      )}
    </Page>
  );
}
