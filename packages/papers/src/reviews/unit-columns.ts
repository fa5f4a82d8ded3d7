import { levelWords } from './level-words.ts';
import type { ReviewLine } from './review-lines.ts';
import type { ReviewSnapshot } from './review-snapshot.ts';
import type { SheetColumn } from './sheet.ts';

/** The columns that say of which unit a row is. */
export const unitColumns: readonly SheetColumn[] = [
  { heading: 'Mã', width: 10, format: '@' },
  { heading: 'Đơn vị', width: 30 },
  { heading: 'Cấp', width: 12 },
  { heading: 'Trực thuộc', width: 26 },
];

/** Their values. */
export function unitValues(
  { unit, parent }: ReviewLine,
  { unit: root }: ReviewSnapshot,
): readonly string[] {
  return [unit.code, unit.fullName, levelWords[unit.level], (parent ?? root).fullName];
}
