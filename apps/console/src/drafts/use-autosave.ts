import type { ClientError } from '@phoihop/client';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useDelayed } from '../layout/use-delayed.ts';

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
  const rested = useDelayed(unsent, savedAfter);
  const isCut = error?.code === 'NETWORK';
  const isHeld = useIsHeld(isCut ? null : error, unsent);
  const isDue = unsent !== '' && rested === unsent && !isSaving && !isHeld && isOnline;
  const send = useEffectEvent(() => {
    if (isDue) void save();
  });
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(send, isCut ? triedAgainAfter : 0);
    return () => clearTimeout(timer);
  }, [isDue, isCut]);
  // Whoever comes back to the network need not wait out the pause.
  useEffect(() => {
    if (isOnline) send();
  }, [isOnline]);
}

/** Whether the service has refused what is unsent as it stands. */
function useIsHeld(refusal: ClientError | null, unsent: string): boolean {
  const [held, setHeld] = useState<Held | null>(null);
  if (refusal !== null && held?.refusal !== refusal) setHeld({ refusal, unsent });
  return refusal !== null && held?.refusal === refusal && held.unsent === unsent;
}

interface Held {
  readonly refusal: ClientError;
  readonly unsent: string;
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
