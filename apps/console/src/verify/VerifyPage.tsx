import { lazy, Suspense, useEffect } from 'react';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import { Mark } from '../layout/Mark.tsx';
import '../sign-in/sign-in.css';
import './verify.css';

// Few ever come here: what checks signatures is loaded only then.
const Verifier = lazy(async () => ({ default: (await import('./Verifier.tsx')).Verifier }));

/** Where anybody, signed in or not, checks whether a signing still reads as it was sealed. */
export function VerifyPage() {
  const translate = useTranslate();
  const title = translate('seals.page.title');
  useEffect(() => {
    document.title = `${title} · phối hợp`;
  }, [title]);
  return (
    <main className="sign-in verify">
      <div className="sign-in-brand">
        <Mark size={34} />
        <b>{translate('frame.name')}</b>
        <LanguageSwitch />
      </div>
      <div className="card">
        <h1>{title}</h1>
        <p className="muted">{translate('seals.page.lead')}</p>
        <Suspense fallback={null}>
          <Verifier />
        </Suspense>
        <p>
          <Link to="/">{translate('seals.page.home')}</Link>
        </p>
      </div>
    </main>
  );
}
