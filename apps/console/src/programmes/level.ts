import type { UnitLevel } from '@phoihop/domain/units';

/** The level that the address names; communes unless it names another, null for all. */
export function readLevel(text: string | null): UnitLevel | null {
  if (text === 'all') return null;
  return text === 'DISTRICT' ? 'DISTRICT' : 'COMMUNE';
}
