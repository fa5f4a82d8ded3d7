import type { UnitFate } from '@phoihop/client/units';
import { unitLevels, type UnitLevel } from '@phoihop/domain/units';

/** What a comparison is narrowed by, as it stands in the address. */
export const compareFilters = ['from', 'to', 'fate', 'level'] as const;
export type CompareFilter = Readonly<Record<(typeof compareFilters)[number], string>>;

/** What may have become of units, as people ask for it. */
export const comparedFates = ['kept', 'changed', 'ended', 'new'] as const;
type ComparedFate = (typeof comparedFates)[number];

interface AskedFate {
  readonly fate: readonly UnitFate[];
  readonly changed: boolean | null;
}

const asked: Readonly<Record<ComparedFate, AskedFate>> = {
  kept: { fate: ['KEPT'], changed: false },
  changed: { fate: ['KEPT'], changed: true },
  ended: { fate: ['ENDED'], changed: null },
  new: { fate: ['NEW'], changed: null },
};

/** A filter as the service takes it. */
export function narrowedBy({ fate, level }: Pick<CompareFilter, 'fate' | 'level'>): {
  readonly fate: UnitFate[] | null;
  readonly changed: boolean | null;
  readonly level: UnitLevel[] | null;
} {
  const one = comparedFates.find((each) => each === fate);
  const at = unitLevels.find((each) => each === level);
  return {
    fate: one === undefined ? null : [...asked[one].fate],
    changed: one === undefined ? null : asked[one].changed,
    level: at === undefined ? null : [at],
  };
}
