import type { UnitRef } from './act.ts';
import { toMapUnit, type MapPlan, type MapUnit } from './map.ts';

/** The map as an act leaves it; `idOf` says which id a unit that begins has been given. */
export function mapAfter(
  map: readonly MapUnit[],
  { endedUnits, newUnits, versions }: MapPlan,
  idOf: (key: string) => string,
): readonly MapUnit[] {
  const idIn = (ref: UnitRef) => ('id' in ref ? ref.id : idOf(ref.key));
  const made = new Map(
    versions.made.map(({ unit, parent, ...called }) => {
      const id = idIn(unit);
      return [id, { id, ...called, parentId: parent && idIn(parent) }];
    }),
  );
  const ended = new Set(endedUnits);
  const kept = map.filter(({ id }) => !ended.has(id));
  return [
    ...kept.map((unit) => made.get(unit.id) ?? toMapUnit(unit)),
    ...newUnits.flatMap(({ key }) => made.get(idOf(key)) ?? []),
  ];
}

/** The map as it stood before the act: what it made is gone, what it ended goes on as it was. */
export function mapBefore(
  map: readonly MapUnit[],
  { newUnits, versions }: MapPlan,
  idOf: (key: string) => string,
): readonly MapUnit[] {
  const gone = new Set([
    ...newUnits.map(({ key }) => idOf(key)),
    ...versions.ended.map(({ id }) => id),
  ]);
  return [...map.filter(({ id }) => !gone.has(id)), ...versions.ended];
}
