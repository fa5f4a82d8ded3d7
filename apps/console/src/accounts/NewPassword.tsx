import { useTranslate } from 'ra-core';
import { useEffect, useRef } from 'react';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { accountPath } from './account-path.ts';

export interface Secret {
  readonly username: string;
  readonly password: string;
}

/** A password to be read out or copied now: it is kept nowhere, and never shown again. */
export function NewPassword({ secret }: { readonly secret: Secret }) {
  const translate = useTranslate();
  const shown = useRef<HTMLElement>(null);
  // What has just appeared is what matters: the keyboard and the screen reader are led there.
  useEffect(() => shown.current?.focus(), []);
  return (
    <Card title={translate('accounts.password.title', { username: secret.username })}>
      <output className="new-password">
        <code ref={shown} tabIndex={-1}>
          {secret.password}
        </code>
      </output>
      <p>{translate('accounts.password.about')}</p>
      <p>
        <ScopedLink to={accountPath(secret.username)}>
          {translate('accounts.password.next')}
        </ScopedLink>
      </p>
    </Card>
  );
}
