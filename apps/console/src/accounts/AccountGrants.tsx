import { settle, toClientError } from '@phoihop/client';
import { endGrantMutation } from '@phoihop/client/access';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { Field } from '../layout/Field.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import type { ShownAccount } from './AccountShow.tsx';

interface AccountGrantsProps {
  readonly account: ShownAccount;
  readonly isOwn: boolean;
  readonly onChanged: () => void;
}

/** What it holds and what it held, the latest first; a grant is ended with a reason, never deleted. */
export function AccountGrants({ account, isOwn, onChanged }: AccountGrantsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [ending, setEnding] = useState<string | null>(null);
  const columns = ['role', 'unit', 'since', 'until', 'reason'] as const;
  return (
    <Card title={translate('accounts.grants.title')}>
      {account.grants.length === 0 ? (
        <p className="muted">{translate('accounts.holdsNothing')}</p>
      ) : (
        <table className="as-cards">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {translate(`accounts.grants.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{translate('accounts.grants.end')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {account.grants.map((grant) => (
              <tr key={grant.id} className={grant.holds ? undefined : 'muted'}>
                <th scope="row">{translate(`accounts.role.${grant.role}`)}</th>
                <td>{grant.unit?.fullName ?? '–'}</td>
                <td data-label={translate('accounts.grants.since')}>
                  {format.moment(grant.validFrom)}
                </td>
                <td data-label={translate('accounts.grants.until')}>
                  {grant.validTo === null
                    ? translate('accounts.grants.endless')
                    : format.moment(grant.validTo)}
                </td>
                <td>{grant.reason ?? ''}</td>
                <td>
                  {grant.holds && !isOwn ? (
                    <button type="button" className="link" onClick={() => setEnding(grant.id)}>
                      {translate('accounts.grants.end')}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ending === null ? null : (
        <EndForm
          key={ending}
          grantId={ending}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEnding(null);
            onChanged();
          }}
        />
      )}
    </Card>
  );
}

interface EndFormProps {
  readonly grantId: string;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

function EndForm({ grantId, onClose, onEnded }: EndFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [sending, send] = useMutation(endGrantMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send({ id: grantId, reason });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.endGrant);
      notify('accounts.grants.ended', { type: 'success' });
      onEnded();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={translate('accounts.grants.endReason')}
        error={refusal?.field === 'reason' ? refusal.message : undefined}
      >
        {(field) => (
          <input {...field} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <Refusal error={refusal} fields={['reason']} />
      <div className="open-moves">
        <button type="submit" className="btn primary" disabled={sending.fetching}>
          {translate('accounts.grants.end')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {translate('signings.moves.cancel')}
        </button>
      </div>
    </form>
  );
}
