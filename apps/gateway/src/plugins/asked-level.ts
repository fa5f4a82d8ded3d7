import { unitLevels, type UnitLevel } from '@phoihop/domain/units';
import { refused } from '../schema/refused-error.ts';

/** The level of units that an address names; refuses what is none. */
export function askedLevel(text: string): UnitLevel {
  const level = unitLevels.find((each) => each === text);
  if (!level) throw refused('INVALID_INPUT', { what: 'level', text, hint: 'levelForm' });
  return level;
}
