import { type RefObject, useEffect, useRef } from 'react';

/** Leads the keyboard into a form that has just opened; Escape leads out of it. */
export function useFormKeys(onCancel: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  // The button that opened the form is gone, and the focus with it.
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input, button')?.focus(), []);
  useEffect(() => {
    const opened = form.current;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Out of the form alone, not out of the float it may stand in.
      event.stopPropagation();
      onCancel();
    };
    opened?.addEventListener('keydown', leave);
    return () => opened?.removeEventListener('keydown', leave);
  }, [onCancel]);
  return form;
}
