import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import type { Me } from './MyPage.tsx';

/** By what one acts now: what one was granted, and what is lent to one. */
export function MyGrants({ me }: { readonly me: Me }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Card title={translate('me.grants.title')}>
      {me.grants.length === 0 ? (
        <p className="muted">{translate('accounts.holdsNothing')}</p>
      ) : (
        <ul className="plain">
          {me.grants.map((grant) => (
            <li key={grant.id}>
              <b>{translate(`accounts.role.${grant.role}`)}</b>
              {' · '}
              {grant.unit?.fullName ?? '–'}
              {grant.validTo === null
                ? null
                : ` · ${translate('me.until', { at: format.moment(grant.validTo) })}`}
              {grant.isOwn ? null : (
                <small className="muted">{translate('me.grants.of', { name: grant.holder })}</small>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
