import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '../scope/viewer.ts';
import {
  caughtUp,
  changedFieldsIn,
  type Draft,
  type Kept,
  refusedOf,
  type Sending,
  sentFrom,
  settledWith,
  typedInto,
} from './kept.ts';

export type { Draft };

const keptAfter = 1000;

/** What of a draft has not been sent. */
export interface Unsent {
  readonly changedFields: number;
  /** Whether anything is unsent at this very moment, before the screen has heard of it. */
  readonly hasUnsent: () => boolean;
}

export interface KeptDraft<Fields extends Draft> extends Kept<Fields>, Unsent {
  readonly isChanged: boolean;
  /** When it was last kept on this machine while this screen was open. */
  readonly keptAt: Date | null;
  /** Types into a field; `over` is what it showed, where that is not what the draft holds. */
  readonly change: (name: keyof Fields & string, value: string, over?: string) => void;
  /** For when some of it goes to the service and typing goes on. */
  readonly send: (sending: Sending) => void;
  /** For when the service has refused what was sent last. */
  readonly refuse: () => void;
  /** For when the service has taken it: the rest is now told from what was sent. */
  readonly settle: (sending: Sending, version?: number) => void;
  /** For when it has been sent, or given up. */
  readonly forget: () => void;
}

/**
 * A form's fields, kept on this machine per account and record until they are sent: a closed tab, a lost
 * connection or a conflict takes nothing that was typed.
 *
 * @param initial - The fields as the record has them now; what is not changed follows them.
 * @param version - The record's version, for records that others may change meanwhile.
 */
export function useKeptDraft<Fields extends Draft>(
  record: string,
  initial: Fields,
  version = 0,
): KeptDraft<Fields> {
  const { account } = useViewer();
  const key = `phoihop.draft.${account.id}.${record}`;
  const fresh = { draft: initial, origin: initial, originVersion: version };
  const [begun, setBegun] = useState<Kept<Fields> | null>(() => readKept(key, initial));
  const standing = (begun: Kept<Fields> | null): Kept<Fields> => {
    const kept = begun === null ? fresh : caughtUp(begun, initial, version);
    return changedFieldsIn(kept).length > 0 ? kept : fresh;
  };
  const kept = standing(begun);
  const changedFields = changedFieldsIn(kept).length;
  const isChanged = changedFields > 0;
  // The screen may go in the moment in which the draft is sent; its last words must not outlive that.
  const isForgotten = useRef(false);
  const [keptAt, setKeptAt] = useState<Date | null>(null);

  useEffect(() => {
    if (!isChanged) localStorage.removeItem(key);
    const keep = () => {
      if (isChanged && !isForgotten.current) localStorage.setItem(key, JSON.stringify(begun));
    };
    const timer = setTimeout(() => {
      keep();
      if (isChanged) setKeptAt(new Date());
    }, keptAfter);
    // Another tab of the same account that sent its own draft of the record takes this one's with it.
    const keepAgain = (event: StorageEvent) => {
      if (event.key === key && event.newValue === null) keep();
    };
    window.addEventListener('pagehide', keep);
    window.addEventListener('storage', keepAgain);
    return () => {
      // Leaving the screen is no reason to lose the last second of typing.
      keep();
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('storage', keepAgain);
    };
  }, [begun, isChanged, key]);

  const change = (name: keyof Fields & string, value: string, over?: string) => {
    isForgotten.current = false;
    setBegun((begun) => typedInto(standing(begun), name, value, over));
  };
  const alter = (to: (begun: Kept<Fields>) => Kept<Fields>) =>
    setBegun((begun) => (begun === null ? null : to(begun)));
  const send = (sending: Sending) => alter((begun) => sentFrom(begun, sending));
  const refuse = () => alter(refusedOf);
  const settle = (sending: Sending, version?: number) =>
    alter((begun) => settledWith(begun, sending, version));
  const forget = () => {
    isForgotten.current = true;
    localStorage.removeItem(key);
    setBegun(null);
  };
  const hasUnsent = useCallback(() => !isForgotten.current, []);
  return {
    ...kept,
    isChanged,
    keptAt,
    changedFields,
    hasUnsent,
    change,
    send,
    refuse,
    settle,
    forget,
  };
}

function readKept<Fields extends Draft>(key: string, initial: Fields): Kept<Fields> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { draft, origin, originVersion, sent = [] } = kept as Partial<Kept<Fields>>;
    if (!draft || !origin || typeof originVersion !== 'number') return null;
    return {
      draft: { ...initial, ...draft },
      origin: { ...initial, ...origin },
      originVersion,
      sent,
    };
  } catch {
    return null;
  }
}
