import { toClientError } from '@phoihop/client';
import { useLogin } from 'ra-core';
import { useState } from 'react';
import { useErrorSentence } from '../layout/use-error-sentence.ts';
import { CodeNeeded, type SignInParams } from '../providers/auth-provider.ts';

/** An attempt to sign in: which step it is at, and what was wrong with the last. */
export interface Attempt {
  readonly step: 'password' | 'code';
  readonly isBusy: boolean;
  readonly message: string | null;
  readonly tell: (message: string) => void;
  readonly send: (params: SignInParams) => Promise<void>;
}

export function useAttempt(): Attempt {
  const login = useLogin();
  const sentence = useErrorSentence();
  const [step, setStep] = useState<Attempt['step']>('password');
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const send = async (params: SignInParams) => {
    setBusy(true);
    setMessage(null);
    try {
      await login(params);
    } catch (failure) {
      setBusy(false);
      if (failure instanceof CodeNeeded) {
        setStep('code');
        return;
      }
      const error = toClientError(failure);
      if (error.code === 'CHALLENGE_OVER') setStep('password');
      setMessage(sentence(error));
    }
  };
  return { step, isBusy, message, tell: setMessage, send };
}
