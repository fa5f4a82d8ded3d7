import { useEffect, useEffectEvent } from 'react';

/** Ctrl-S saves what is typed, before any other form of the page takes it for its own. */
export function useSaveKey(save: () => void): void {
  const answer = useEffectEvent(save);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      event.stopPropagation();
      const { target } = event;
      // What is being typed is part of what is saved: it is taken in first.
      if (target instanceof HTMLInputElement) target.blur();
      if (!event.repeat) setTimeout(() => answer(), 0);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
