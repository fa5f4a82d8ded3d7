import { useEffect } from 'react';
import { type BlockerFunction, useBlocker } from 'react-router-dom';
import { holdsAnything, useHeldFields } from './holdings.ts';
import { LeaveDialog } from './LeaveDialog.tsx';

/** Asks once before changed forms are left, for another screen or with the tab, however many of them are open. */
export function LeaveGate() {
  const fields = useHeldFields();
  const isHeld = fields > 0;
  // Asked at the moment of leaving: a draft that was sent or given up just now holds nobody.
  const blocker = useBlocker((move) => isHeld && holdsAnything() && leavesForm(move));
  useEffect(() => {
    if (!isHeld) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isHeld]);
  // What was unsent when somebody left may have been sent, or have gone with its form, since the question was put.
  const isMoot = blocker.state === 'blocked' && !isHeld;
  useEffect(() => {
    if (isMoot) blocker.proceed();
  }, [isMoot, blocker]);
  if (blocker.state !== 'blocked' || isMoot) return null;
  return (
    <LeaveDialog fields={fields} onStay={() => blocker.reset()} onLeave={() => blocker.proceed()} />
  );
}

/** Another page, or this page on another day, on which no form is open; whoever is signed out is not held. */
function leavesForm({ currentLocation, nextLocation }: Parameters<BlockerFunction>[0]): boolean {
  if (nextLocation.pathname === '/login') return false;
  const dayOf = ({ search }: { readonly search: string }) => new URLSearchParams(search).get('d');
  return (
    currentLocation.pathname !== nextLocation.pathname ||
    dayOf(currentLocation) !== dayOf(nextLocation)
  );
}
