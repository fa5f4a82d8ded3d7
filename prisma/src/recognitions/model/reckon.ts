import type { IsoDate } from '@phoihop/domain/dates';
import { WorldMap } from '../../indicators/model/world-map.ts';
import type { World } from '../../indicators/model/world.ts';
import { worldStandards, type WorldRecognition, type WorldStandard } from './standards.ts';

export interface AskedCount {
  readonly target: string;
  readonly standard: WorldStandard;
  readonly day: IsoDate;
  readonly borders: IsoDate | null;
}

export interface Reckoned {
  readonly achieved: number;
  readonly applicable: number;
  readonly faults: readonly string[];
  readonly units: readonly string[];
}

/** What DOMAIN says of a count, unit by unit: who lives on the day, where it lies, and whether it meets the standard. */
export function reckon(
  world: World,
  recognitions: readonly WorldRecognition[],
  { target, standard, day, borders: asked }: AskedCount,
): Reckoned {
  const map = new WorldMap(world);
  // A target that is not there on the day is looked at as it stood nearest to it.
  const borders = asked && map.nearest(target, asked);
  /** Into how many parts a unit falls on the map asked for, and how many of them lie inside. */
  const partsOf = (id: string) => {
    const isThere = map.liesUnder(id, target, day) ? 1 : 0;
    if (borders === null) return { inside: isThere, of: 1 };
    const images = map.images(id, borders);
    // Nothing is left of it: it counts where it lay, and nobody can say on which side.
    return images.length === 0
      ? { inside: isThere, of: 2 }
      : {
          inside: images.filter((image) => map.liesUnder(image.id, target, borders)).length,
          of: images.length,
        };
  };
  const above = worldStandards.flatMap(({ key, implies }) => (implies === standard.key ? key : []));
  const meets = (id: string) =>
    recognitions.some(
      ({ unit, standard: by, from, to, withdrawnOn }) =>
        unit === id &&
        [standard.key, ...above].includes(by) &&
        from <= day &&
        (to === null || day < to) &&
        (withdrawnOn === null || day < withdrawnOn),
    );
  const counted = world.units
    .filter((unit) => unit.level === standard.level && map.livesOn(unit, day))
    .map(({ id }) => ({ id, ...partsOf(id) }))
    .filter(({ inside }) => inside > 0);
  const units = counted.flatMap(({ id }) => (meets(id) ? id : [])).toSorted();
  const faults = counted.flatMap(({ id, inside, of }) => (inside < of ? id : [])).toSorted();
  return { achieved: units.length, applicable: counted.length, faults, units };
}
