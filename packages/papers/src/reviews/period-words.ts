import { parsePeriod, type Period } from '@phoihop/domain/indicators';
import { dayInFigures } from '../vietnamese-date.ts';

const quarters = ['I', 'II', 'III', 'IV'];
const regime = /^FROM_(\d{1,2}):(.+)$/;

/** A period in words: `quý III năm 2022`; a key that is none is left as it is. */
export function periodInWords(key: string): string {
  const [, day = '', inner] = regime.exec(key) ?? [];
  const period = parsePeriod(inner ?? key);
  if (!period) return key;
  const words = inWords(period);
  return inner === undefined ? words : `${words} (tính từ ngày ${day.padStart(2, '0')})`;
}

function inWords(period: Period): string {
  if (period.kind === 'TO_DATE') {
    return `từ đầu Chương trình số ${period.programme} đến hết ngày ${dayInFigures(period.end)}`;
  }
  const year = `năm ${period.year}`;
  if (period.kind === 'MONTH') return `tháng ${period.month} ${year}`;
  if (period.kind === 'QUARTER') return `quý ${quarters[period.quarter - 1] ?? ''} ${year}`;
  if (period.kind === 'HALF_YEAR') return `6 tháng ${period.half === 1 ? 'đầu' : 'cuối'} ${year}`;
  return year;
}
