import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import { parsePeriod, parseSpan, writeSpan, type Period } from './period.ts';

const keys: readonly (readonly [string, Period | { readonly end: string }])[] = [
  ['2022', { kind: 'YEAR', year: 2022 }],
  ['2022-H1', { kind: 'HALF_YEAR', year: 2022, half: 1 }],
  ['2022-H2', { kind: 'HALF_YEAR', year: 2022, half: 2 }],
  ['2022-Q1', { kind: 'QUARTER', year: 2022, quarter: 1 }],
  ['2022-Q4', { kind: 'QUARTER', year: 2022, quarter: 4 }],
  ['2022-01', { kind: 'MONTH', year: 2022, month: 1 }],
  ['2022-12', { kind: 'MONTH', year: 2022, month: 12 }],
  [
    'PTD:09/CTr-BCA-MTTW:2023-12-15',
    { kind: 'TO_DATE', programme: '09/CTr-BCA-MTTW', end: '2023-12-15' },
  ],
];

describe('parsePeriod', () => {
  it.each(keys)('reads %s', (key, period) => {
    expect(parsePeriod(key)).toEqual(period);
  });

  it.each([
    '',
    '22',
    '2022-',
    '2022-0',
    '2022-00',
    '2022-13',
    '2022-Q0',
    '2022-Q5',
    '2022-H0',
    '2022-H3',
    '2022-q1',
    '2022-07-01',
    ' 2022',
    '2022\n',
    'PTD:2023-12-15',
    'PTD::2023-12-15',
    'PTD:09/CTr-BCA-MTTW:2023-02-30',
    'PTD:09/CTr-BCA-MTTW:2023',
  ])('takes %j for none', (key) => {
    expect(parsePeriod(key)).toBeNull();
  });
});

describe('a span of days', () => {
  it('is read as it is written', () => {
    const [firstDay, lastDay] = [date('2021-01-01'), date('2025-06-30')];

    expect(writeSpan(firstDay, lastDay)).toBe('2021-01-01/2025-06-30');
    expect(parseSpan('2021-01-01/2025-06-30')).toEqual({ firstDay, lastDay });
    expect(parseSpan('2021-01-01/2021-01-01')).not.toBeNull();
  });

  it.each(['2021-01-02/2021-01-01', '2021-02-30/2021-03-01', '2021-01-01', '2021/2022', ''])(
    'is none: %j',
    (key) => {
      expect(parseSpan(key)).toBeNull();
    },
  );
});
