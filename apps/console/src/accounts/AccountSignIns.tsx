import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import type { ShownAccount } from './AccountShow.tsx';

/** Where it is signed in, and by what its programs sign in. */
export function AccountSignIns({ account }: { readonly account: ShownAccount }) {
  const translate = useTranslate();
  const format = useFormat();
  const { sessions, tokens } = account;
  return (
    <>
      <Card title={translate('accounts.sessions.title')}>
        {sessions.length === 0 ? (
          <p className="muted">{translate('accounts.sessions.none')}</p>
        ) : (
          <ul className="sign-ins">
            {sessions.map((session) => (
              <li key={session.id}>
                {format.moment(session.createdAt)} · {session.address ?? '–'}
                <small className="muted">{session.userAgent ?? ''}</small>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {tokens.length === 0 ? null : (
        <Card title={translate('accounts.tokens.title')}>
          <ul className="sign-ins">
            {tokens.map((token) => (
              <li key={token.id}>
                <b>{token.name}</b> ·{' '}
                {token.revokedAt === null
                  ? translate('accounts.tokens.until', { at: format.moment(token.expiresAt) })
                  : translate('accounts.tokens.revoked', { at: format.moment(token.revokedAt) })}
                <small className="muted">
                  {token.lastUsedAt === null
                    ? translate('accounts.tokens.unused')
                    : translate('accounts.tokens.used', {
                        at: format.moment(token.lastUsedAt),
                        address: token.lastUsedAddress ?? '–',
                      })}
                </small>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
