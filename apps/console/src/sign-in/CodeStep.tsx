import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import type { Attempt } from './use-attempt.ts';

/** The code that a person's device shows, or one of those kept for when it is lost. */
export function CodeStep({ attempt }: { readonly attempt: Attempt }) {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const [isRecovery, setRecovery] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.send({ code: code.trim(), isRecovery });
  };
  return (
    <form onSubmit={submit} noValidate>
      <label>
        {translate(isRecovery ? 'signIn.recoveryCode' : 'signIn.code')}
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is all there is to do now
          autoFocus
          name="code"
          autoComplete="one-time-code"
          inputMode={isRecovery ? 'text' : 'numeric'}
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <p role="alert" className="bad">
        {attempt.message}
      </p>
      <button type="submit" className="btn primary" disabled={attempt.isBusy || code === ''}>
        {translate(attempt.isBusy ? 'signIn.submitting' : 'signIn.submit')}
      </button>
      <p>
        <button
          type="button"
          className="link"
          onClick={() => {
            setRecovery(!isRecovery);
            setCode('');
          }}
        >
          {translate(isRecovery ? 'signIn.useCode' : 'signIn.useRecovery')}
        </button>
      </p>
    </form>
  );
}
