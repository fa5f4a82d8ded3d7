import type { Interval, IsoDate } from '@phoihop/domain/dates';
import type { Reading } from '@phoihop/domain/indicators';
import type { UnitLevel } from '@phoihop/domain/units';
import type { Database } from '../database.ts';
import { byStandingDay } from './borders.ts';
import { countDue, type DueCount } from './count-due.ts';
import { rollUpMapped } from './roll-up-mapped.ts';
import { rollUpPlaces } from './roll-up-places.ts';
import { rollUpUnits } from './roll-up-units.ts';

/** For whom figures are summed: everything that lies in one of the ranges of the map. */
export interface RollUpTarget {
  readonly key: number;
  readonly unitId: string;
  /** Where its unit stands or stood, at all times. */
  readonly ranges: readonly { readonly path: string; readonly pathEnd: string }[];
  /** From which day on it stands on the map, and until which; null where no end is known. */
  readonly life: Interval;
}

/** What is summed. */
export interface RollUpReading extends Reading {
  readonly indicatorId: string;
  readonly kind: 'FLOW' | 'STOCK';
  /** The level it is collected at. */
  readonly level: UnitLevel;
}

export interface RollUpQuestion {
  readonly targets: readonly RollUpTarget[];
  readonly readings: readonly RollUpReading[];
  /** 1 for what is official, 2 for what it would be with all that is submitted. */
  readonly layer: 1 | 2;
  /** The day on whose map the targets are, each as it stood nearest to it; null for the map of each period. */
  readonly borders: IsoDate | null;
}

/** What one indicator comes to for one target; numbers are exact, as text. */
export interface RolledUp {
  readonly key: number;
  readonly indicatorId: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reportedCells: number;
  readonly expectedCells: number;
  readonly notApplicable: number;
  readonly reportedUnits: number;
  readonly expectedUnits: number;
  readonly inherited: boolean;
  readonly oldest: IsoDate | null;
  readonly newest: IsoDate | null;
  /** Units that count in it and lie on both sides of the target's border: there is no value where there are any. */
  readonly faults: readonly string[];
}

/**
 * Sums figures over units, for many targets and indicators at once.
 *
 * @remarks Where the map did not change in the window it is a plain sum of rows by range, and the units due are counted on
 * the map. Where it did, or where a window takes several rows of a unit, units are told apart first.
 */
export async function rollUp(
  db: Pick<Database, 'kysely'>,
  { targets, readings, layer, borders }: RollUpQuestion,
): Promise<readonly RolledUp[]> {
  const asked = readings.filter(({ pieces }) => pieces.length > 0);
  if (targets.length === 0 || asked.length === 0) return [];
  if (borders !== null) {
    const groups = [...byStandingDay(targets, borders)];
    const rows = await Promise.all(
      groups.map(([day, group]) =>
        rollUpMapped(db, { targets: group, readings: asked, layer }, day),
      ),
    );
    return rows.flat();
  }

  const counts = await countDue(db, targets, asked);
  const isPlain = (reading: RollUpReading) =>
    reading.pieces.length === 1 && !counts.hasChanged(reading);
  const [plain, other] = [asked.filter(isPlain), asked.filter((each) => !isPlain(each))];
  const [sums, apart] = await Promise.all([
    plain.length === 0 ? [] : rollUpPlaces(db, { targets, readings: plain, layer }, counts),
    other.length === 0 ? [] : rollUpUnits(db, { targets, readings: other, layer }, counts),
  ]);
  return [...sums, ...apart];
}

export type { DueCount };
