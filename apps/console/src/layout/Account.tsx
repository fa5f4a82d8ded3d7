import { useLogout, useTranslate } from 'ra-core';
import { useTheme } from 'react-admin';
import { KeysHelp } from '../keys/KeysHelp.tsx';
import { ScopedLink } from './ScopedLink.tsx';
import { useViewer } from '../scope/viewer.ts';

/** Who is signed in, at the foot of the rail. */
export function Account() {
  const translate = useTranslate();
  const logout = useLogout();
  const [theme, setTheme] = useTheme();
  const { account, home } = useViewer();
  const isDark = theme === 'dark';
  return (
    <div className="me">
      <ScopedLink to="/me">
        <strong>{account.name}</strong>
      </ScopedLink>
      {home?.fullName ?? translate('frame.scope.none')} · {account.username}
      <div className="me-actions">
        <button type="button" onClick={() => void logout()}>
          {translate('frame.account.signOut')}
        </button>
        <button type="button" onClick={() => setTheme(isDark ? 'light' : 'dark')}>
          {translate(isDark ? 'frame.account.light' : 'frame.account.dark')}
        </button>
        <KeysHelp />
      </div>
    </div>
  );
}
