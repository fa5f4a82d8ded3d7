import { useTranslate } from 'ra-core';
import { useLocation } from 'react-router-dom';
import { useViewer } from '../scope/viewer.ts';
import { ScopedLink } from './ScopedLink.tsx';

/** Says why something that was granted cannot be done yet, and leads to where it can be mended. */
export function FactorNeeded() {
  const translate = useTranslate();
  const { account } = useViewer();
  const { pathname } = useLocation();
  if (!account.secondFactor.isNeeded || pathname === '/me') return null;
  return (
    <output className="note">
      {translate('me.factorNeeded')} <ScopedLink to="/me">{translate('me.open')}</ScopedLink>
    </output>
  );
}
