import { useTranslate } from 'ra-core';
import { useEffect, useEffectEvent, useId } from 'react';
import { hold } from './holdings.ts';
import type { Unsent } from './use-kept-draft.ts';

interface LeaveGuardProps {
  readonly draft: Unsent;
  /** What is being sent is not left behind. */
  readonly isSending: boolean;
  /** Where the screen itself says what is held on this machine. */
  readonly isQuiet?: true;
}

/** Has a changed form asked about before it is left; what was typed is kept in either case. */
export function LeaveGuard({ draft, isSending, isQuiet }: LeaveGuardProps) {
  const translate = useTranslate();
  const form = useId();
  const { changedFields } = draft;
  const isHeld = changedFields > 0 && !isSending;
  const hasUnsent = useEffectEvent(() => draft.hasUnsent());
  useEffect(
    () => (isHeld ? hold(form, { changedFields, hasUnsent: () => hasUnsent() }) : undefined),
    [form, isHeld, changedFields],
  );
  if (!isHeld || isQuiet) return null;
  return <output className="hint">{translate('frame.draft.kept')}</output>;
}
