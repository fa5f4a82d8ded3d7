import { useTranslate } from 'ra-core';
import { useLocation } from 'react-router-dom';
import { WaitingCount } from '../inbox/WaitingCount.tsx';
import { Icon } from './Icon.tsx';
import { isAt, tabPlaces } from './navigation.ts';
import { ScopedLink } from './ScopedLink.tsx';

export function BottomTabs() {
  const translate = useTranslate();
  const { pathname } = useLocation();
  return (
    <nav className="tabs" aria-label={translate('frame.tabs')}>
      {tabPlaces.map((place) => (
        <ScopedLink
          key={place.name}
          to={place.path}
          aria-current={isAt(place, pathname) ? 'page' : undefined}
        >
          <Icon name={place.icon} size={22} />
          {translate(`frame.tab.${place.name}`)}
          {place.name === 'inbox' ? <WaitingCount /> : null}
        </ScopedLink>
      ))}
    </nav>
  );
}
