import type { UnitRef } from '@phoihop/domain/units';
import { stableId } from '../stable-id.ts';

/** The ids of what one act makes: the same however often it is applied. */
export interface MadeIds {
  /** The unit that the act makes under a key. */
  readonly unit: (key: string) => string;
  /** A unit on the map, or one that the act makes. */
  readonly unitOf: (ref: UnitRef) => string;
  /** Something else it makes, by what tells it from the others. */
  readonly made: (noun: string, ...parts: readonly string[]) => string;
}

/** The ids of what the act makes. */
export function idsIn(actId: string): MadeIds {
  const made = (noun: string, ...parts: readonly string[]) =>
    stableId([noun, actId, ...parts].join(':'));
  const unit = (key: string) => made('unit', key);
  return { made, unit, unitOf: (ref) => ('id' in ref ? ref.id : unit(ref.key)) };
}
