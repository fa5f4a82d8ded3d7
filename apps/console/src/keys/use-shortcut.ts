import { useEffect, useEffectEvent } from 'react';
import { areLetterKeysOn } from './letter-keys.ts';

/** `none` for what may have one and has not. */
type Shortcut =
  | 'Control+K'
  | 'Control+Enter'
  | 'Alt+D'
  | 'Alt+U'
  | '/'
  | '?'
  | 'J'
  | 'K'
  | 'X'
  | 'none';

/** Answers a key from anywhere in the console; written as `aria-keyshortcuts` writes it. */
export function useShortcut(keys: Shortcut, act: () => void): void {
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(keys, event)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => answer(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isPressed(keys: string, event: KeyboardEvent): boolean {
  const [modifier, key] = keys.includes('+') ? keys.split('+') : ['', keys];
  if (modifier === '' && (isTaken(event.target) || !areLetterKeysOn())) return false;
  // In a form these keys send that form.
  if (keys === 'Control+Enter' && isInForm(event.target)) return false;
  const isModified =
    (modifier === 'Control') === (event.ctrlKey || event.metaKey) &&
    (modifier === 'Alt') === event.altKey;
  return isModified && event.key.toLowerCase() === key?.toLowerCase();
}

function isInForm(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('form, [role=dialog]') !== null;
}

/** A letter that is being written is a letter; and a float keeps the keys from what lies under it. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
  return target.closest(`${field}, [role=dialog]`) !== null;
}
