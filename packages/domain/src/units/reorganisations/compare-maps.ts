import { imageFinder, type LineageEdge, type UnitShare } from './line.ts';
import type { MapUnit } from './map.ts';

/** In what a unit that lives on both days differs. */
const unitDifferences = ['RENAMED', 'RECODED', 'CHANGED_KIND', 'MOVED'] as const;
export type UnitDifference = (typeof unitDifferences)[number];

/** A unit that lives on both days. */
export interface KeptUnit {
  readonly type: 'KEPT';
  readonly before: MapUnit;
  readonly after: MapUnit;
  /** None where it is as it was. */
  readonly differences: readonly UnitDifference[];
}

/** A unit that no longer lives, and who stands for it, with what share of it. */
export interface EndedUnit {
  readonly type: 'ENDED';
  readonly before: MapUnit;
  readonly successors: readonly UnitShare[];
}

/** A unit that did not live yet, and of what it came, with what share of each. */
export interface BegunUnit {
  readonly type: 'NEW';
  readonly after: MapUnit;
  readonly predecessors: readonly UnitShare[];
}

/** What became of a unit between two days, or where it came from. */
export type ComparedUnit = KeptUnit | EndedUnit | BegunUnit;

/** The maps of a day and of a later one, unit by unit: those of the first in its order, then those only on the second. */
export function compareMaps(
  first: readonly MapUnit[],
  second: readonly MapUnit[],
  lineage: readonly LineageEdge[],
): readonly ComparedUnit[] {
  const [inFirst, inSecond] = [byId(first), byId(second)];
  const successorsOf = imageFinder(lineage, 'SUCCESSORS', (id) => inSecond.has(id));
  const predecessorsOf = imageFinder(lineage, 'PREDECESSORS', (id) => inFirst.has(id));
  const ofFirst = first.map((before): ComparedUnit => {
    const after = inSecond.get(before.id);
    return after
      ? { type: 'KEPT', before, after, differences: differencesOf(before, after) }
      : { type: 'ENDED', before, successors: successorsOf(before.id) };
  });
  const begun = second.filter(({ id }) => !inFirst.has(id));
  const ofSecond = begun.map((after): ComparedUnit => ({
    type: 'NEW',
    after,
    predecessors: predecessorsOf(after.id),
  }));
  return [...ofFirst, ...ofSecond];
}

function byId(map: readonly MapUnit[]): ReadonlyMap<string, MapUnit> {
  return new Map(map.map((unit) => [unit.id, unit]));
}

function differencesOf(before: MapUnit, after: MapUnit): readonly UnitDifference[] {
  const differs: Record<UnitDifference, boolean> = {
    RENAMED: before.name !== after.name || before.otherName !== after.otherName,
    RECODED: before.code !== after.code,
    CHANGED_KIND: before.kind !== after.kind,
    MOVED: before.parentId !== after.parentId,
  };
  return unitDifferences.filter((difference) => differs[difference]);
}
