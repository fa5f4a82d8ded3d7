import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { toClientError } from '@phoihop/client';
import { useErrorSentence } from '../layout/use-error-sentence.ts';
import { postAuth } from '../providers/post-auth.ts';

interface ForeignSignInProps {
  readonly onFailure: (message: string) => void;
}

/** Signing in by another's word, where the service is set up for it. */
export function ForeignSignIn({ onFailure }: ForeignSignInProps) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const [params] = useSearchParams();
  const [name, setName] = useState<string | null>(null);
  const isRefused = params.has('error');
  useEffect(() => {
    void findForeign().then(setName);
  }, []);
  useEffect(() => {
    if (isRefused) onFailure(translate('signIn.foreignRefused'));
    // oxlint-disable-next-line react/exhaustive-deps -- told once, when the page is come back to
  }, [isRefused]);
  if (name === null) return null;
  const leave = async () => {
    try {
      const { url } = await postAuth<{ url: string }>('/sign-in/social', {
        provider: 'oidc',
        callbackURL: '/',
        errorCallbackURL: '/login',
      });
      window.location.assign(url);
    } catch (failure) {
      onFailure(sentence(toClientError(failure)));
    }
  };
  return (
    <p>
      <button type="button" className="btn" onClick={() => void leave()}>
        {translate('signIn.foreign', { name })}
      </button>
    </p>
  );
}

async function findForeign(): Promise<string | null> {
  try {
    const response = await fetch('/api/auth/ways');
    const { foreign } = (await response.json()) as { foreign?: string | null };
    return foreign ?? null;
  } catch {
    return null;
  }
}
