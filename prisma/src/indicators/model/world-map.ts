/** What became of the units of a world, and where each lies, with no path and no range. */
import { addDays, date, type IsoDate } from '@phoihop/domain/dates';
import { livesIn } from './cells.ts';
import type { World, WorldUnit } from './world.ts';

export class WorldMap {
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Whether a unit lives on the day; where it began is not known, it lived before. */
  livesOn(unit: WorldUnit, day: IsoDate): boolean {
    return livesIn(this.world, unit, { firstDay: day, lastDay: day });
  }

  /** Who stands for the unit on the day: itself, else those that came of it, or those it came of. */
  images(id: string, day: IsoDate): readonly WorldUnit[] {
    const unit = this.world.units.find((each) => each.id === id);
    if (!unit) return [];
    if (this.livesOn(unit, day)) return [unit];
    const isPast = unit.to !== null && unit.to <= day;
    const next = isPast
      ? this.world.lineage
          .filter(({ predecessor }) => predecessor === id)
          .map(({ successor }) => successor)
      : this.world.lineage
          .filter(({ successor }) => successor === id)
          .map(({ predecessor }) => predecessor);
    return next.flatMap((each) => this.images(each, day));
  }

  /** The day, or the nearest on which the unit is there. */
  nearest(id: string, day: IsoDate): IsoDate {
    const unit = this.world.units.find((each) => each.id === id);
    if (!unit || this.livesOn(unit, day)) return day;
    return unit.to !== null && unit.to <= day ? addDays(unit.to, -1) : unit.from;
  }

  /** Whether a unit lay at or under the target on the day. */
  liesUnder(id: string, target: string, day: IsoDate): boolean {
    if (id === target) return true;
    const parent = this.world.places.find(
      ({ unit, from, to }) =>
        unit === id &&
        (from <= day || (this.world.isStartUnknown && from === date('2020-01-01'))) &&
        (to === null || to > day),
    )?.parent;
    return parent ? this.liesUnder(parent, target, day) : false;
  }
}
