import { useEffect, useEffectEvent } from 'react';

/** `none` for what may have one and has not. */
export type Shortcut = 'Control+K' | 'Alt+D' | 'Alt+U' | '/' | 'none';

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
  // A letter that is being written is a letter.
  if (modifier === '' && isTyping(event.target)) return false;
  const isModified =
    (modifier === 'Control') === (event.ctrlKey || event.metaKey) &&
    (modifier === 'Alt') === event.altKey;
  return isModified && event.key.toLowerCase() === key?.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}
