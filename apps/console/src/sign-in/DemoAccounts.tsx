import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { demoAccounts, demoPassword, findIsDemo } from './demo-accounts.ts';

export function DemoAccounts({ onChoose }: { readonly onChoose: (username: string) => void }) {
  const translate = useTranslate();
  const [isDemo, setDemo] = useState(false);
  useEffect(() => {
    void findIsDemo().then(setDemo);
  }, []);
  if (!isDemo) return null;
  return (
    <section className="demo-accounts" aria-label={translate('signIn.demo')}>
      <h2>{translate('signIn.demo')}</h2>
      <p className="muted">{translate('signIn.demoPassword', { password: demoPassword })}</p>
      <ul>
        {demoAccounts.map(({ username, role }) => (
          <li key={username}>
            <button type="button" className="link" onClick={() => onChoose(username)}>
              {username}
            </button>{' '}
            {translate(`signIn.roles.${role}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
