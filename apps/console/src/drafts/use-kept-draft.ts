import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '../scope/viewer.ts';

/** What a person has typed so far, by field. */
export type Draft = Readonly<Record<string, string>>;

const keptAfter = 1000;

export interface KeptDraft<Fields extends Draft> {
  readonly draft: Fields;
  readonly isChanged: boolean;
  readonly change: (name: keyof Fields & string, value: string) => void;
  /** For when it has been sent, or given up. */
  readonly forget: () => void;
}

/**
 * A form's fields, kept on this machine per account and record until they are sent: a closed tab, a lost
 * connection or a conflict takes nothing that was typed.
 */
export function useKeptDraft<Fields extends Draft>(
  record: string,
  initial: Fields,
): KeptDraft<Fields> {
  const { account } = useViewer();
  const key = `phoihop.draft.${account.id}.${record}`;
  const [draft, setDraft] = useState<Fields>(() => readDraft(key, initial));
  // The screen may go in the moment in which the draft is sent; its last words must not outlive that.
  const isForgotten = useRef(false);
  const isChanged = Object.keys(initial).some((name) => draft[name] !== initial[name]);

  useEffect(() => {
    if (!isChanged) localStorage.removeItem(key);
    const keep = () => {
      if (isChanged && !isForgotten.current) localStorage.setItem(key, JSON.stringify(draft));
    };
    const timer = setTimeout(keep, keptAfter);
    window.addEventListener('pagehide', keep);
    return () => {
      // Leaving the screen is no reason to lose the last second of typing.
      keep();
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [draft, isChanged, key]);

  const change = useCallback((name: keyof Fields & string, value: string) => {
    isForgotten.current = false;
    setDraft((draft) => ({ ...draft, [name]: value }));
  }, []);
  const forget = useCallback(() => {
    isForgotten.current = true;
    localStorage.removeItem(key);
    setDraft(initial);
  }, [key, initial]);
  return { draft, change, forget, isChanged };
}

function readDraft<Fields extends Draft>(key: string, initial: Fields): Fields {
  const text = localStorage.getItem(key);
  if (text === null) return initial;
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? { ...initial, ...kept } : initial;
  } catch {
    return initial;
  }
}
