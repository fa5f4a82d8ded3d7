import { useSyncExternalStore } from 'react';

const key = 'phoihop.letter-keys';
let listeners: readonly (() => void)[] = [];

/** Whether keys of one letter act at all: who speaks to his computer, or types unsteadily, can do without them. */
export function areLetterKeysOn(): boolean {
  return localStorage.getItem(key) !== 'off';
}

export function setLetterKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
  for (const listener of listeners) listener();
}

export function useLetterKeys(): boolean {
  return useSyncExternalStore(onChange, areLetterKeysOn);
}

function onChange(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}
