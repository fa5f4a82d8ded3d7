import type { ClientError } from '@phoihop/client';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';

const savedAfter = 2000;
const triedAgainAfter = 20_000;

interface Autosave {
  /** What is unsent, as one text: whatever it holds, another text starts the rest anew. Empty where nothing is due. */
  readonly unsent: string;
  readonly isSaving: boolean;
  readonly error: ClientError | null;
  readonly save: () => Promise<void>;
}

/**
 * Sends what is typed once typing rests, and again when the network is back.
 *
 * What the service refused is not sent again until something else is typed.
 */
export function useAutosave({ unsent, isSaving, error, save }: Autosave): void {
  const isOnline = useIsOnline();
  const send = useEffectEvent(() => void save());
  const isCut = error?.code === 'NETWORK';
  // Whoever comes back to the network need not wait out the pause.
  const pause = isCut && isOnline ? triedAgainAfter : savedAfter;
  const isDue = unsent !== '' && !isSaving && isOnline;
  const refused = error === null || isCut ? null : error;
  const [held, setHeld] = useState<{ readonly error: ClientError; readonly unsent: string } | null>(
    null,
  );
  if (refused !== null && held?.error !== refused) setHeld({ error: refused, unsent });
  const isHeld = refused !== null && held?.error === refused && held.unsent === unsent;
  useEffect(() => {
    if (!isDue || isHeld) return undefined;
    const timer = setTimeout(send, pause);
    return () => clearTimeout(timer);
  }, [isDue, isHeld, pause, unsent]);
}

/** Whether the machine knows of a network. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(onNetworkChange, () => navigator.onLine);
}

function onNetworkChange(listen: () => void): () => void {
  window.addEventListener('online', listen);
  window.addEventListener('offline', listen);
  return () => {
    window.removeEventListener('online', listen);
    window.removeEventListener('offline', listen);
  };
}
