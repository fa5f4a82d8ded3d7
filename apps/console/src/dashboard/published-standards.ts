import type { StandardFields } from '@phoihop/client/indicators';
import type { IsoDate } from '@phoihop/domain/dates';

export interface PublishedStandard {
  readonly standard: StandardFields;
  readonly asOf: IsoDate;
  readonly achieved: number;
  readonly applicable: number;
}

/** What was printed about a unit on the latest day anything was; one day, so that one map answers it. */
export function publishedStandards(
  standards: readonly StandardFields[],
  unitId: string,
): readonly PublishedStandard[] {
  const all = standards.flatMap((standard) =>
    standard.published
      .filter(({ unit }) => unit.id === unitId)
      .map(({ asOf, achieved, applicable }) => ({ standard, asOf, achieved, applicable })),
  );
  const latest = all
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1);
  return all.filter(({ asOf }) => asOf === latest);
}
