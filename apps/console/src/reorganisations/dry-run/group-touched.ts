import type { TouchedKind, TouchedFields, TouchedState } from '@phoihop/client/reorganisations';
import { touchedKinds } from '@phoihop/domain/units';

/** Things of one sort that an act touches, with how many go from what to what. */
export interface TouchedGroup {
  readonly kind: TouchedKind;
  readonly rows: readonly TouchedFields[];
  readonly ways: readonly TouchedWay[];
}

/** So many things that stood so before the act and stand so after it. */
export interface TouchedWay {
  readonly before: TouchedState | null;
  readonly after: TouchedState | null;
  readonly count: number;
}

/** What is touched, sort by sort, the most frequent way first; nothing of what is not touched. */
export function groupTouched(touched: readonly TouchedFields[]): readonly TouchedGroup[] {
  return touchedKinds
    .map((kind) => {
      const rows = touched.filter((row) => row.kind === kind);
      return { kind, rows, ways: waysOf(rows) };
    })
    .filter(({ rows }) => rows.length > 0);
}

function waysOf(rows: readonly TouchedFields[]): readonly TouchedWay[] {
  const ways = new Map<string, TouchedWay>();
  for (const { before, after } of rows) {
    const key = `${before} ${after}`;
    ways.set(key, { before, after, count: (ways.get(key)?.count ?? 0) + 1 });
  }
  return [...ways.values()].toSorted((one, other) => other.count - one.count);
}
