import Drawer from '@mui/material/Drawer';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { Palette } from '../palette/Palette.tsx';
import { Icon } from './Icon.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { isAt, places } from './navigation.ts';
import { Rail } from './Rail.tsx';

/** On a phone: where we are, and the rail behind a button. */
export function PhoneBar() {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const place = places.find((one) => isAt(one, pathname));
  return (
    <header className="phone-bar">
      <button
        type="button"
        aria-label={translate('ra.action.open_menu')}
        onClick={() => setOpen(true)}
      >
        <Icon name="menu" size={22} />
      </button>
      <b>{translate(place ? `frame.menu.${place.name}` : 'frame.name')}</b>
      <Palette />
      <LanguageSwitch />
      <Drawer open={isOpen} onClose={() => setOpen(false)}>
        <Rail onNavigate={() => setOpen(false)} />
      </Drawer>
    </header>
  );
}
