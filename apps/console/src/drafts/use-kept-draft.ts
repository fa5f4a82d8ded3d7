import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '../scope/viewer.ts';

/** What a person has typed so far, by field. */
export type Draft = Readonly<Record<string, string>>;

const keptAfter = 1000;

/** A draft with what it was begun from, so that it can be told what has changed since, and by whom. */
interface Kept<Fields extends Draft> {
  readonly draft: Fields;
  readonly origin: Fields;
  readonly originVersion: number;
}

/** What of a draft has not been sent. */
export interface Unsent {
  readonly changedFields: number;
  /** Whether anything is unsent at this very moment, before the screen has heard of it. */
  readonly hasUnsent: () => boolean;
}

export interface KeptDraft<Fields extends Draft> extends Kept<Fields>, Unsent {
  readonly isChanged: boolean;
  /** When it was last kept on this machine while this screen was open. */
  readonly keptAt: Date | null;
  readonly change: (name: keyof Fields & string, value: string) => void;
  /** For when some of it has been sent and typing goes on: what was sent is what the rest is now told from. */
  readonly settle: (sent: Draft, version?: number) => void;
  /** For when it has been sent, or given up. */
  readonly forget: () => void;
}

/**
 * A form's fields, kept on this machine per account and record until they are sent: a closed tab, a lost
 * connection or a conflict takes nothing that was typed.
 *
 * @param initial - The fields as the record has them now; what is not changed follows them.
 * @param version - The record's version, for records that others may change meanwhile.
 */
export function useKeptDraft<Fields extends Draft>(
  record: string,
  initial: Fields,
  version = 0,
): KeptDraft<Fields> {
  const { account } = useViewer();
  const key = `phoihop.draft.${account.id}.${record}`;
  const fresh = { draft: initial, origin: initial, originVersion: version };
  const [begun, setBegun] = useState<Kept<Fields> | null>(() => readKept(key, initial));
  const kept = begun !== null && isChangedIn(begun) ? begun : fresh;
  const changedFields = changedFieldsIn(kept);
  const isChanged = changedFields > 0;
  // The screen may go in the moment in which the draft is sent; its last words must not outlive that.
  const isForgotten = useRef(false);
  const [keptAt, setKeptAt] = useState<Date | null>(null);

  useEffect(() => {
    if (!isChanged) localStorage.removeItem(key);
    const keep = () => {
      if (isChanged && !isForgotten.current) localStorage.setItem(key, JSON.stringify(begun));
    };
    const timer = setTimeout(() => {
      keep();
      if (isChanged) setKeptAt(new Date());
    }, keptAfter);
    // Another tab of the same account that sent its own draft of the record takes this one's with it.
    const keepAgain = (event: StorageEvent) => {
      if (event.key === key && event.newValue === null) keep();
    };
    window.addEventListener('pagehide', keep);
    window.addEventListener('storage', keepAgain);
    return () => {
      // Leaving the screen is no reason to lose the last second of typing.
      keep();
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('storage', keepAgain);
    };
  }, [begun, isChanged, key]);

  const change = (name: keyof Fields & string, value: string) => {
    isForgotten.current = false;
    setBegun((begun) => {
      const base = begun !== null && isChangedIn(begun) ? begun : fresh;
      return { ...base, draft: { ...base.draft, [name]: value } };
    });
  };
  const settle = useCallback(
    (sent: Draft, version?: number) =>
      setBegun((begun) => (begun === null ? null : settled(begun, sent, version))),
    [],
  );
  const forget = useCallback(() => {
    isForgotten.current = true;
    localStorage.removeItem(key);
    setBegun(null);
  }, [key]);
  const hasUnsent = useCallback(() => !isForgotten.current, []);
  return { ...kept, isChanged, keptAt, changedFields, hasUnsent, change, settle, forget };
}

/** A field that was not typed into since reads as it was sent. */
function settled<Fields extends Draft>(
  { draft, origin, originVersion }: Kept<Fields>,
  sent: Draft,
  version = originVersion,
): Kept<Fields> {
  const followed = Object.entries(sent).filter(([name]) => draft[name] === origin[name]);
  return {
    draft: { ...draft, ...Object.fromEntries(followed) },
    origin: { ...origin, ...sent },
    originVersion: version,
  };
}

function changedFieldsIn<Fields extends Draft>({ draft, origin }: Kept<Fields>): number {
  return Object.keys(origin).filter((name) => draft[name] !== origin[name]).length;
}

function isChangedIn<Fields extends Draft>(kept: Kept<Fields>): boolean {
  return changedFieldsIn(kept) > 0;
}

function readKept<Fields extends Draft>(key: string, initial: Fields): Kept<Fields> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { draft, origin, originVersion } = kept as Partial<Kept<Fields>>;
    if (!draft || !origin || typeof originVersion !== 'number') return null;
    return { draft: { ...initial, ...draft }, origin: { ...initial, ...origin }, originVersion };
  } catch {
    return null;
  }
}
