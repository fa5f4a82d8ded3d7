import type { LineUnit } from './draw-line.ts';

/** A code that several units of a line bore, in the order in which they did. */
interface SharedCode {
  readonly code: string;
  readonly names: readonly string[];
}

/** The codes in a line that do not name one unit alone. */
export function sharedCodes(units: readonly LineUnit[]): readonly SharedCode[] {
  const bearers = new Map<string, Map<string, string>>();
  for (const { id, code, fullName } of units) {
    const borne = bearers.get(code) ?? new Map<string, string>();
    bearers.set(code, borne.set(id, fullName));
  }
  return (
    [...bearers]
      .map(([code, borne]) => ({ code, names: [...new Set(borne.values())] }))
      // Of units that are called the same a code tells no more than the drawing does.
      .filter(({ names }) => names.length > 1)
      .toSorted((one, other) => (one.code < other.code ? -1 : 1))
  );
}
