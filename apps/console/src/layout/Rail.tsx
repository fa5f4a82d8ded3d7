import { useTranslate } from 'ra-core';
import { useLocation } from 'react-router-dom';
import { WaitingCount } from '../inbox/WaitingCount.tsx';
import { Account } from './Account.tsx';
import { Icon } from './Icon.tsx';
import { Mark } from './Mark.tsx';
import { useViewer } from '../scope/viewer.ts';
import { groupsFor, isAt } from './navigation.ts';
import { ScopedLink } from './ScopedLink.tsx';

export function Rail({ onNavigate }: { readonly onNavigate?: () => void }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const { account } = useViewer();
  return (
    <nav className="rail" aria-label={translate('frame.navigation')}>
      <div className="brand">
        <Mark />
        {translate('frame.name')}
      </div>
      {groupsFor(account.grants).map((group) => (
        <div key={group.name ?? 'top'}>
          {group.name === null ? null : <p>{translate(`frame.groups.${group.name}`)}</p>}
          {group.places.map((place) => (
            <ScopedLink
              key={place.name}
              to={place.path}
              aria-current={isAt(place, pathname) ? 'page' : undefined}
              onClick={onNavigate}
            >
              <Icon name={place.icon} />
              {translate(`frame.menu.${place.name}`)}
              {place.name === 'inbox' ? <WaitingCount /> : null}
            </ScopedLink>
          ))}
        </div>
      ))}
      <Account />
    </nav>
  );
}
