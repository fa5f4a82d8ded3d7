import { useEffect } from 'react';

/**
 * Ctrl-S saves the form that is being filled in, Ctrl-Enter sends it; both from anywhere in it.
 *
 * The browser's own answer to Ctrl-S, to keep a copy of the page, helps nobody here.
 */
export function useSendingKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // A key held down sends once.
      if ((!event.ctrlKey && !event.metaKey) || event.repeat) return;
      const isSave = event.key.toLowerCase() === 's' && !event.shiftKey && !event.altKey;
      if (isSave) event.preventDefault();
      else if (event.key !== 'Enter') return;
      const form = isSave ? (formAt(event.target) ?? formOfPage()) : formAt(event.target);
      if (form === null) return;
      event.preventDefault();
      const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
      if (button && !button.disabled) form.requestSubmit(button);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function formAt(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof HTMLElement ? target.closest('form') : null;
}

/** The one form of the page; where there are several, the keys would guess. */
function formOfPage(): HTMLFormElement | null {
  const [form, another] = document.querySelectorAll<HTMLFormElement>('main form');
  return another === undefined ? (form ?? null) : null;
}
