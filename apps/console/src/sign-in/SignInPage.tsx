import { toClientError } from '@phoihop/client';
import { useLogin, useTranslate } from 'ra-core';
import { type FormEvent, useEffect, useState } from 'react';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import { Mark } from '../layout/Mark.tsx';
import { useErrorSentence } from '../layout/use-error-sentence.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { demoPassword } from './demo-accounts.ts';
import './sign-in.css';

export function SignInPage() {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  useEffect(() => {
    document.title = `${translate('signIn.title')} · phối hợp`;
  }, [translate]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (username.trim() === '' || password === '') return setMessage(translate('signIn.required'));
    setBusy(true);
    setMessage(null);
    try {
      await login({ username: username.trim(), password });
    } catch (failure) {
      const error = toClientError(failure);
      const isWrong = error.code === 'UNAUTHENTICATED';
      setMessage(isWrong ? error.message || translate('signIn.failed') : sentence(error));
      setBusy(false);
    }
  };

  return (
    <main className="sign-in">
      <div className="sign-in-brand">
        <Mark size={34} />
        <b>{translate('frame.name')}</b>
        <LanguageSwitch />
      </div>
      <div className="card">
        <h1>{translate('signIn.title')}</h1>
        <p className="muted">{translate('signIn.lead')}</p>
        <form onSubmit={(event) => void submit(event)} noValidate>
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
            {message}
          </p>
          <button type="submit" className="btn primary" disabled={isBusy}>
            {translate(isBusy ? 'signIn.submitting' : 'signIn.submit')}
          </button>
        </form>
        <DemoAccounts
          onChoose={(chosen) => {
            setUsername(chosen);
            setPassword(demoPassword);
          }}
        />
      </div>
    </main>
  );
}
