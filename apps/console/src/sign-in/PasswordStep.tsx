import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { DemoAccounts } from './DemoAccounts.tsx';
import { demoPassword } from './demo-accounts.ts';
import { ForeignSignIn } from './ForeignSignIn.tsx';
import type { Attempt } from './use-attempt.ts';

/** Name and password, or another's word for who one is. */
export function PasswordStep({ attempt }: { readonly attempt: Attempt }) {
  const translate = useTranslate();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (username.trim() === '' || password === '') attempt.tell(translate('signIn.required'));
    else void attempt.send({ username: username.trim(), password });
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        <label>
          {translate('signIn.username')}
          <input
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </label>
        <label>
          {translate('signIn.password')}
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <p role="alert" className="bad">
          {attempt.message}
        </p>
        <button type="submit" className="btn primary" disabled={attempt.isBusy}>
          {translate(attempt.isBusy ? 'signIn.submitting' : 'signIn.submit')}
        </button>
      </form>
      <ForeignSignIn onFailure={attempt.tell} />
      <DemoAccounts
        onChoose={(chosen) => {
          setUsername(chosen);
          setPassword(demoPassword);
        }}
      />
    </>
  );
}
