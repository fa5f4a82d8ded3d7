import useMediaQuery from '@mui/material/useMediaQuery';
import { type CoreLayoutProps, useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { LeaveGate } from '../drafts/LeaveGate.tsx';
import { Palette } from '../palette/Palette.tsx';
import { useShortcut } from '../keys/use-shortcut.ts';
import { useKeepScope } from '../scope/use-scope-params.ts';
import { ViewerGate } from '../scope/ViewerGate.tsx';
import { endedHome } from '../scope/ended-home.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { useViewer } from '../scope/viewer.ts';
import { BottomTabs } from './BottomTabs.tsx';
import { DateSwitch } from './DateSwitch.tsx';
import { DemoLabel } from './DemoLabel.tsx';
import { EndedUnit } from './EndedUnit.tsx';
import { FactorNeeded } from './FactorNeeded.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NoGrant } from './NoGrant.tsx';
import { NotTodayStrip } from './NotTodayStrip.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { Rail } from './Rail.tsx';
import { ScopePicker } from './ScopePicker.tsx';
import './frame.css';
import './rail.css';
import './popup.css';
import './phone.css';

/** Rail, top bar and the screen: what stays while screens change. */
export function Frame({ children }: CoreLayoutProps) {
  useKeepScope();
  return (
    <ViewerGate>
      <FrameGrid>{children}</FrameGrid>
    </ViewerGate>
  );
}

function FrameGrid({ children }: { readonly children: ReactNode }) {
  const translate = useTranslate();
  useShortcut('/', () => document.querySelector<HTMLElement>('main [type=search]')?.focus());
  const isNarrow = useMediaQuery('screen and (max-width: 767px)', { noSsr: true });
  // One tree for both widths: a screen stays mounted, with all that is typed in it, when the window is made narrow.
  return (
    <div className={isNarrow ? 'frame narrow' : 'frame'}>
      <a className="skip" href="#main-content">
        {translate('ra.navigation.skip_nav')}
      </a>
      {isNarrow ? <PhoneBar /> : <Rail />}
      <div className="column">
        {isNarrow ? (
          <div className="phone-chips">
            <ScopePicker />
            <DateSwitch />
            <DemoLabel />
          </div>
        ) : (
          <header className="topbar">
            <ScopePicker />
            <DateSwitch />
            <Palette />
            <DemoLabel />
            <LanguageSwitch />
          </header>
        )}
        <NotTodayStrip />
        <LeaveGate />
        <main id="main-content" tabIndex={-1}>
          <FactorNeeded />
          <Screen>{children}</Screen>
        </main>
        {isNarrow ? <BottomTabs /> : null}
      </div>
    </div>
  );
}

/** The screen, or why there is nothing to see on it for this account on this day. */
function Screen({ children }: { readonly children: ReactNode }) {
  const viewer = useViewer();
  const { asOf } = useAsOf();
  const { pathname } = useLocation();
  if (pathname === '/me') return children;
  if (viewer.home === null) return <NoGrant />;
  // The acts that ended it are still there to be read.
  const ended = pathname.startsWith('/reorganisations') ? null : endedHome(viewer, asOf);
  return ended ? <EndedUnit {...ended} /> : children;
}
