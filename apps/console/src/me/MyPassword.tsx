import { passwordLength } from '@phoihop/domain/access';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { Card } from '../layout/Card.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { PasswordField } from './PasswordField.tsx';
import { useAuthDeed } from './use-auth-deed.ts';

/** Another password, for who knows the present one. */
export function MyPassword({ onChanged }: { readonly onChanged: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const deed = useAuthDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { currentPassword: password, newPassword };
    if ((await deed.send('/change-password', body)) === null) return;
    setPassword('');
    setNewPassword('');
    notify('me.password.changed', { type: 'success' });
    onChanged();
  };
  return (
    <Card title={translate('me.password.title')}>
      <form className="move-form" onSubmit={(event) => void submit(event)} noValidate>
        <PasswordField
          label={translate('me.password.present')}
          value={password}
          error={deed.errorOf('password')}
          onChange={setPassword}
        />
        <PasswordField
          label={translate('me.password.new')}
          hint={translate('me.password.hint', passwordLength)}
          value={newPassword}
          error={deed.errorOf('newPassword')}
          isNew
          onChange={setNewPassword}
        />
        <Refusal error={deed.refusal} fields={['password', 'newPassword']} />
        <button
          type="submit"
          className="btn"
          disabled={deed.isSending || password === '' || newPassword === ''}
        >
          {translate('me.password.change')}
        </button>
      </form>
    </Card>
  );
}
