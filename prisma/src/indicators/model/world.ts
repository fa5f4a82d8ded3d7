import { addDays, date, type IsoDate } from '@phoihop/domain/dates';
import type { Chance } from './chance.ts';

/** A map made up for a test: units, where they stood, and what came of them. */
export interface World {
  readonly units: readonly WorldUnit[];
  readonly places: readonly WorldPlace[];
  readonly lineage: readonly { predecessor: string; successor: string; share: number }[];
  /** Whether the map before its first day is not known. */
  readonly isStartUnknown: boolean;
}

export interface WorldUnit {
  readonly id: string;
  readonly level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  readonly from: IsoDate;
  to: IsoDate | null;
}

export interface WorldPlace {
  readonly unit: string;
  readonly parent: string | null;
  readonly from: IsoDate;
  to: IsoDate | null;
}

export const worldStart = date('2020-01-01');

/** Two provinces with districts and communes, and so many acts: mergers, splits, moves, ends, a level that goes. */
export function makeWorld(chance: Chance, actsMax = 5): World {
  const units: WorldUnit[] = [];
  const places: WorldPlace[] = [];
  const lineage: { predecessor: string; successor: string; share: number }[] = [];
  const add = (level: WorldUnit['level'], parent: string | null, from: IsoDate) => {
    const unit = { id: chance.id(), level, from, to: null };
    units.push(unit);
    places.push({ unit: unit.id, parent, from, to: null });
    return unit.id;
  };
  const standing = (id: string) => places.find((place) => place.unit === id && place.to === null);
  const leave = (id: string, day: IsoDate) => {
    const place = standing(id);
    if (place) place.to = day;
  };
  const end = (id: string, day: IsoDate) => {
    leave(id, day);
    const unit = units.find((each) => each.id === id);
    if (unit) unit.to = day;
  };
  // Whoever stands in a place that begins that day has had one act; two on one day would leave it no day at all.
  const alive = (level: WorldUnit['level'], day: IsoDate) =>
    units
      .filter((unit) => unit.level === level && unit.to === null && unit.from < day)
      .filter(({ id }) => (standing(id)?.from ?? day) < day);

  for (let province = 0; province < 2; province++) {
    const provinceId = add('PROVINCE', null, worldStart);
    for (let district = 0; district < 2; district++) {
      const districtId = add('DISTRICT', provinceId, worldStart);
      for (let commune = chance.below(2); commune < 3; commune++) {
        add('COMMUNE', districtId, worldStart);
      }
    }
  }

  const acts = {
    merge: (day: IsoDate) => {
      const merged = chance.some(alive('COMMUNE', day), 2);
      const parent = standing(merged[0]?.id ?? '')?.parent;
      if (merged.length < 2 || !parent) return;
      const successor = add('COMMUNE', parent, day);
      for (const { id } of merged) {
        end(id, day);
        lineage.push({ predecessor: id, successor, share: 1 });
      }
    },
    split: (day: IsoDate) => {
      const [whole] = chance.some(alive('COMMUNE', day), 1);
      const parent = standing(whole?.id ?? '')?.parent;
      if (!whole || !parent) return;
      const [other] = chance.some(alive('DISTRICT', day), 1);
      end(whole.id, day);
      // Quarters are exact in binary too, so that the oracle may reckon in plain numbers.
      for (const [share, under] of [
        [0.25, parent],
        [0.75, other?.id ?? parent],
      ] as const) {
        lineage.push({ predecessor: whole.id, successor: add('COMMUNE', under, day), share });
      }
    },
    move: (day: IsoDate) => {
      const [moved] = chance.some(alive('COMMUNE', day), 1);
      const [parent] = chance.some(alive('DISTRICT', day), 1);
      if (!moved || !parent || standing(moved.id)?.parent === parent.id) return;
      leave(moved.id, day);
      places.push({ unit: moved.id, parent: parent.id, from: day, to: null });
    },
    abolish: (day: IsoDate) => {
      const [gone] = chance.some(alive('COMMUNE', day), 1);
      if (gone) end(gone.id, day);
    },
    dissolve: (day: IsoDate) => {
      const [gone] = chance.some(alive('DISTRICT', day), 1);
      const above = standing(gone?.id ?? '')?.parent;
      const under = places.filter((place) => place.to === null && place.parent === gone?.id);
      if (!gone || !above || under.some(({ from }) => from >= day)) return;
      for (const { unit } of under) {
        leave(unit, day);
        places.push({ unit, parent: above, from: day, to: null });
      }
      end(gone.id, day);
    },
  };
  let day = addDays(worldStart, 200);
  for (let act = 0; act < actsMax; act++) {
    // At the turn of a month as often as within one.
    day = addDays(day, 20 + chance.below(200));
    if (chance.below(2) === 0) day = date(`${day.slice(0, 7)}-01`);
    acts[chance.of(['merge', 'merge', 'split', 'move', 'abolish', 'dissolve'] as const)](day);
  }
  return { units, places, lineage, isStartUnknown: chance.below(2) === 0 };
}
