import { useSyncExternalStore } from 'react';
import type { Unsent } from './use-kept-draft.ts';

/** What of the forms that are open has not been sent, by form: a router asks one question only, whoever has something to lose. */
const holdings = new Map<string, Unsent>();
const listeners = new Set<() => void>();

/** Tells that a form holds something unsent; the answer takes that back. */
export function hold(form: string, unsent: Unsent): () => void {
  holdings.set(form, unsent);
  tell();
  return () => {
    holdings.delete(form);
    tell();
  };
}

/** Whether anything is unsent at this very moment, before the screen has heard of it. */
export function holdsAnything(): boolean {
  return [...holdings.values()].some(({ hasUnsent }) => hasUnsent());
}

/** How many fields of all open forms are unsent. */
export function useHeldFields(): number {
  return useSyncExternalStore(listen, heldFields);
}

function heldFields(): number {
  return [...holdings.values()].reduce((sum, { changedFields }) => sum + changedFields, 0);
}

function tell() {
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
