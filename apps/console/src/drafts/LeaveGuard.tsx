import { useTranslate } from 'ra-core';
import { useEffect } from 'react';
import { type BlockerFunction, useBlocker } from 'react-router-dom';
import type { Unsent } from './use-kept-draft.ts';
import { LeaveDialog } from './LeaveDialog.tsx';

interface LeaveGuardProps {
  readonly draft: Unsent;
  /** What is being sent is not left behind. */
  readonly isSending: boolean;
  /** Where the screen itself says what is held on this machine. */
  readonly isQuiet?: true;
}

/** Asks before a changed form is left, for another screen or with the tab; what was typed is kept in either case. */
export function LeaveGuard({ draft, isSending, isQuiet }: LeaveGuardProps) {
  const translate = useTranslate();
  const { changedFields, hasUnsent } = draft;
  const isHeld = changedFields > 0 && !isSending;
  // Asked at the moment of leaving: a draft that was sent or given up just now holds nobody.
  const blocker = useBlocker((move) => isHeld && hasUnsent() && leavesForm(move));
  useEffect(() => {
    if (!isHeld) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isHeld]);
  if (!isHeld) return null;
  return (
    <>
      {isQuiet ? null : <output className="hint">{translate('frame.draft.kept')}</output>}
      {blocker.state === 'blocked' ? (
        <LeaveDialog
          fields={changedFields}
          onStay={() => blocker.reset()}
          onLeave={() => blocker.proceed()}
        />
      ) : null}
    </>
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
