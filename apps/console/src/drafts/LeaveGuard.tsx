import { useTranslate } from 'ra-core';
import { useEffect } from 'react';

/** Asks before a changed form is left with the tab; what was typed is kept in either case. */
export function LeaveGuard({ isChanged }: { readonly isChanged: boolean }) {
  const translate = useTranslate();
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  if (!isChanged) return null;
  return <output className="hint">{translate('frame.draft.kept')}</output>;
}
