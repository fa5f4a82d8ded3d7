import { useTranslate } from 'ra-core';
import { useEffect } from 'react';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import { Mark } from '../layout/Mark.tsx';
import { CodeStep } from './CodeStep.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { useAttempt } from './use-attempt.ts';
import './sign-in.css';

export function SignInPage() {
  const translate = useTranslate();
  const attempt = useAttempt();
  const isCode = attempt.step === 'code';
  useEffect(() => {
    document.title = `${translate('signIn.title')} · phối hợp`;
  }, [translate]);
  return (
    <main className="sign-in">
      <div className="sign-in-brand">
        <Mark size={34} />
        <b>{translate('frame.name')}</b>
        <LanguageSwitch />
      </div>
      <div className="card">
        <h1>{translate(isCode ? 'signIn.codeTitle' : 'signIn.title')}</h1>
        <p className="muted">{translate(isCode ? 'signIn.codeLead' : 'signIn.lead')}</p>
        {isCode ? <CodeStep attempt={attempt} /> : <PasswordStep attempt={attempt} />}
      </div>
    </main>
  );
}
