import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { toClientError } from '@phoihop/client';
import { useErrorSentence } from '../layout/use-error-sentence.ts';
import { postAuth } from '../providers/post-auth.ts';

interface ForeignSignInProps {
  readonly onFailure: (message: string) => void;
}

// What the library says where the provider knows somebody and we do not.
const unknownHere = ['signup_disabled', 'account_not_linked', 'unable_to_link_account'];

/** Signing in by another's word, where the service is set up for it. */
export function ForeignSignIn({ onFailure }: ForeignSignInProps) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const [params] = useSearchParams();
  const [name, setName] = useState<string | null>(null);
  const refusal = params.get('error');
  useEffect(() => {
    void findForeign().then(setName);
  }, []);
  useEffect(() => {
    if (refusal === null) return;
    const isUnknown = unknownHere.includes(refusal);
    onFailure(translate(isUnknown ? 'signIn.foreignRefused' : 'signIn.foreignFailed'));
    // oxlint-disable-next-line react/exhaustive-deps -- told once, when the page is come back to
  }, [refusal]);
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
