import { revokeTokenMutation } from '@phoihop/client/me';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import type { Me } from './MyPage.tsx';
import { TokenForm } from './TokenForm.tsx';
import { useDeed } from './use-deed.ts';

interface MyTokensProps {
  readonly me: Me;
  readonly onChanged: () => void;
}

/** By what one's programs sign in; a new one's secret is shown once. */
export function MyTokens({ me, onChanged }: MyTokensProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const format = useFormat();
  const [secret, setSecret] = useState<string | null>(null);
  const revoke = useDeed(revokeTokenMutation);
  const revokeIt = async (id: string) => {
    if ((await revoke.send({ id })) === null) return;
    notify('me.tokens.revoked', { type: 'success' });
    onChanged();
  };
  return (
    <Card title={translate('accounts.tokens.title')}>
      <p className="hint">{translate('me.tokens.about')}</p>
      {secret === null ? null : (
        <>
          <output className="new-password">
            <code>{secret}</code>
          </output>
          <p>{translate('me.tokens.once')}</p>
        </>
      )}
      {me.tokens.length === 0 ? null : (
        <ul className="plain">
          {me.tokens.map((token) => (
            <li key={token.id} className={token.revokedAt === null ? undefined : 'muted'}>
              <b>{token.name}</b> ·{' '}
              {token.scopes.map((scope) => translate(`me.tokens.scope.${scope}`)).join(', ')} ·{' '}
              {token.revokedAt === null
                ? translate('me.until', { at: format.moment(token.expiresAt) })
                : translate('accounts.tokens.revoked', { at: format.moment(token.revokedAt) })}{' '}
              {token.revokedAt === null ? (
                <button type="button" className="link" onClick={() => void revokeIt(token.id)}>
                  {translate('me.tokens.revoke')}
                </button>
              ) : null}
              <small className="muted">
                {token.lastUsedAt === null
                  ? translate('accounts.tokens.unused')
                  : translate('accounts.tokens.used', {
                      at: format.moment(token.lastUsedAt),
                      address: token.lastUsedAddress ?? '–',
                    })}
                {token.addresses.length === 0 ? null : ` · ${token.addresses.join(', ')}`}
              </small>
            </li>
          ))}
        </ul>
      )}
      <Refusal error={revoke.refusal} fields={[]} />
      {me.grants.length === 0 ? null : (
        <details className="disclose">
          <summary className="btn">{translate('me.tokens.make')}</summary>
          <TokenForm
            onMade={(made) => {
              setSecret(made);
              onChanged();
            }}
          />
        </details>
      )}
    </Card>
  );
}
