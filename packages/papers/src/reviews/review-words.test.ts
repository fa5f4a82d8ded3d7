import { date } from '@phoihop/domain/dates';
import { expect, it } from 'vitest';
import { countInSentence, numberInVietnamese } from './figure-text.ts';
import { unitsInWords } from './level-words.ts';
import { periodInWords } from './period-words.ts';
import { lastDayInFigures, windowInFigures, windowInWords } from './review-words.ts';
import { yenBai } from './yen-bai.fixture.ts';

it.each([
  ['5786', 0, '5.786'],
  ['33.05', 2, '33,05'],
  ['410000', 0, '410.000'],
  ['999', 0, '999'],
  ['-39', 0, '-39'],
  ['-1234567.5', 1, '-1.234.567,5'],
  ['0', 0, '0'],
  ['100', 2, '100,00'],
  ['2.5', 0, '3'],
  ['1e400', 0, '1e400'],
])('%s to %d decimals is written %s', (value, decimals, written) => {
  expect(numberInVietnamese(value, decimals)).toBe(written);
});

it('a few things are counted with a zero in front', () => {
  expect([1, 12, 5786].map(countInSentence)).toEqual(['01', '12', '5.786']);
});

it.each([
  ['2022-07', 'tháng 7 năm 2022'],
  ['2022-Q3', 'quý III năm 2022'],
  ['2022-H1', '6 tháng đầu năm 2022'],
  ['2022-H2', '6 tháng cuối năm 2022'],
  ['2022', 'năm 2022'],
  [
    'PTD:09/CTr-BCA-MTTW:2022-12-31',
    'từ đầu Chương trình số 09/CTr-BCA-MTTW đến hết ngày 31/12/2022',
  ],
  ['FROM_15:2023-Q1', 'quý I năm 2023 (tính từ ngày 15)'],
  ['mùa xuân', 'mùa xuân'],
])('the period %s is %s', (key, words) => {
  expect(periodInWords(key)).toBe(words);
});

it('of all days of a programme the beginning and the end are told once', () => {
  const cycle = {
    ...yenBai.cycle,
    period: 'PTD:09/CTr-BCA-MTTW:2022-12-31',
    windowFrom: date('2013-08-01'),
    windowTo: date('2023-01-01'),
    cutOff: date('2023-06-30'),
  };

  expect(windowInWords({ ...yenBai, cycle })).toBe(
    'Kỳ số liệu: từ đầu Chương trình số 09/CTr-BCA-MTTW (ngày 01 tháng 8 năm 2013) đến hết ngày 31 tháng 12 năm 2022; chốt số liệu ngày 30 tháng 6 năm 2023.',
  );
  expect(windowInFigures({ ...yenBai, cycle })).toBe(
    'Kỳ số liệu: từ đầu Chương trình số 09/CTr-BCA-MTTW (01/08/2013) đến hết 31/12/2022; chốt số liệu 30/06/2023',
  );
});

it.each([
  ['COMMUNE', ['Xã Minh Quán'], 'xã'],
  ['COMMUNE', ['Thị trấn Cổ Phúc', 'Xã Minh Quán'], 'xã, thị trấn'],
  ['DISTRICT', ['Thành phố Yên Bái', 'Huyện Trấn Yên'], 'huyện, thành phố'],
  ['COMMUNE', ['Minh Quán'], 'đơn vị cấp xã'],
] as const)('units of level %s called %j are %s', (level, names, words) => {
  expect(unitsInWords(level, names)).toBe(words);
});

it('standards are told of the last day that counts: the cut-off, where that lies within the window', () => {
  const lastDay = (cutOff: string) =>
    lastDayInFigures({ cycle: { ...yenBai.cycle, cutOff: date(cutOff) } });

  expect(lastDay('2023-11-15')).toBe('15/11/2023');
  expect(lastDay('2023-12-10')).toBe('30/11/2023');
});
