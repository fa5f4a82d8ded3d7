import type { Draft } from '../../drafts/use-kept-draft.ts';
import { type Cells, fieldOf, type Grid, versionField } from './entry.ts';

/** A cell that both the person and somebody else have changed, each to something of their own. */
export interface Clash {
  readonly field: string;
  readonly unit: string;
  readonly indicator: Grid['indicators'][number];
  readonly mine: string;
  readonly theirs: string;
}

/** The units with something unsent whose sheet has changed since it was begun. */
export function staleUnits(
  { rows }: Pick<Cells, 'rows'>,
  changed: readonly string[],
  origin: Draft,
  current: Draft,
): readonly string[] {
  return rows
    .map(({ unit }) => unit.code)
    .filter((unit) => origin[versionField(unit)] !== current[versionField(unit)])
    .filter((unit) => changed.some((field) => field.startsWith(`${unit}/`)));
}

interface Sides {
  readonly draft: Draft;
  readonly origin: Draft;
  readonly current: Draft;
}

export function clashesIn(
  { rows, indicators }: Cells,
  stale: readonly string[],
  { draft, origin, current }: Sides,
): readonly Clash[] {
  return rows
    .filter(({ unit }) => stale.includes(unit.code))
    .flatMap(({ unit }) =>
      indicators.flatMap((indicator) => {
        const field = fieldOf(unit.code, indicator.key);
        const [mine = '', base = '', theirs = ''] = [draft[field], origin[field], current[field]];
        const isClash = mine !== base && theirs !== base && mine !== theirs;
        return isClash ? [{ field, unit: unit.fullName, indicator, mine, theirs }] : [];
      }),
    );
}
