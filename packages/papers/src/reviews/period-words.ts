import { parsePeriod } from '@phoihop/domain/indicators';
import { dayInFigures } from '../vietnamese-date.ts';

const quarters = ['I', 'II', 'III', 'IV'];
const regime = /^FROM_(\d{1,2}):(.+)$/;

/** A period in words: `quý III năm 2022`; a key that is none is left as it is. */
export function periodInWords(key: string): string {
  const [, day, inner] = regime.exec(key) ?? [];
  if (day !== undefined && inner !== undefined) {
    return `${periodInWords(inner)} (tính từ ngày ${day.padStart(2, '0')})`;
  }
  const period = parsePeriod(key);
  if (!period) return key;
  switch (period.kind) {
    case 'MONTH':
      return `tháng ${period.month} năm ${period.year}`;
    case 'QUARTER':
      return `quý ${quarters[period.quarter - 1] ?? period.quarter} năm ${period.year}`;
    case 'HALF_YEAR':
      return `6 tháng ${period.half === 1 ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'YEAR':
      return `năm ${period.year}`;
    case 'TO_DATE':
      return `từ đầu Chương trình số ${period.programme} đến hết ngày ${dayInFigures(period.end)}`;
  }
}
