import type { AccessRow, UnitRef } from './act.ts';
import { refText } from './unit-ref.ts';

/** What an act may touch. */
export const touchedKinds = [
  'UNIT',
  'GRANT',
  'CYCLE',
  'REPORT',
  'SIGNING',
  'RECOGNITION',
  'TASK',
  'SHEET',
] as const;
export type TouchedKind = (typeof touchedKinds)[number];

/** A thing that an act touches: how it stood and how it stands. */
export interface TouchedRow {
  readonly kind: TouchedKind;
  /** Of a unit that the act makes the key, since each run gives it another id. */
  readonly unit: UnitRef;
  /** Null for what the act makes. */
  readonly subjectId: string | null;
  /** Codes that whoever shows them has words for; null for what was not there, or is not any more. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What applying an act would do, as an administrator looks at it. */
export interface DryRun {
  /** The version of the draft. */
  readonly version: number;
  readonly touched: readonly TouchedRow[];
  readonly access: readonly AccessRow[];
}

/** What the fingerprint of a dry run is taken of (SHA-256 over RFC 8785): the same for the same rows in any order. */
export function fingerprintContent({ version, touched, access }: DryRun) {
  return {
    version: String(version),
    touched: sorted(
      touched.map(({ kind, unit, subjectId, before, after }) => [
        kind,
        refText(unit),
        subjectId,
        before,
        after,
      ]),
    ),
    access: sorted(
      access.map((row) => [
        row.type,
        row.grantId,
        refText(row.unit),
        row.type === 'GRANT' ? row.role : null,
      ]),
    ),
  };
}

type Line = readonly (string | null)[];

function sorted(lines: readonly Line[]): readonly Line[] {
  const keyed = lines.map((line) => ({ line, key: JSON.stringify(line) }));
  const order = keyed.toSorted((one, other) =>
    one.key < other.key ? -1 : Number(one.key > other.key),
  );
  return order.map(({ line }) => line);
}
