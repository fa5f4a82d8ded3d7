import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addYears,
  date,
  daysBetween,
  earliest,
  holdsOn,
  nearestIn,
  monthEnds,
  parseDate,
  type IsoDate,
} from './dates.ts';

const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// The calendar by hand, so that it does not share the code's opinion of leap years.
function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && isLeap ? 29 : (daysOf[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

const anyDay = fc
  .date({
    min: new Date('2013-01-01T00:00:00Z'),
    max: new Date('2026-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((moment) => date(moment.toISOString().slice(0, 10)));

describe('parseDate', () => {
  it('takes exactly the days of the calendar', () => {
    const parts = [
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    ] as const;
    fc.assert(
      fc.property(...parts, (year, month, day) => {
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

        expect(parseDate(text)).toBe(isDay(year, month, day) ? text : null);
      }),
    );
  });

  it.each(['2024-02-29', '2000-02-29', '2023-12-31'])('takes %s', (text) => {
    expect(parseDate(text)).toBe(text);
  });

  it.each(['2023-02-29', '1900-02-29', '2023-13-01', '2023-04-31', '0999-01-01'])(
    'refuses %s, which no calendar has',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );

  it.each(['', '2023-1-1', '15/12/2023', ' 2023-12-15', '2023-12-15T00:00:00Z', '2023-12-15\n'])(
    'refuses the form of %j',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );
});

it('throws on a day written out wrongly', () => {
  expect(() => date('2023-02-30')).toThrow('2023-02-30');
});

it('the nearest day of an interval is the day itself within it, and its first or last day outside', () => {
  const interval = { from: date('2021-05-14'), to: date('2023-12-15') };
  const endless = { ...interval, to: null };
  const near = (day: string) => nearestIn(interval, date(day));

  expect(['2021-05-13', '2021-05-14', '2023-12-14', '2023-12-15', '2030-01-01'].map(near)).toEqual([
    '2021-05-14',
    '2021-05-14',
    '2023-12-14',
    '2023-12-14',
    '2023-12-14',
  ]);
  expect(nearestIn(endless, date('2030-01-01'))).toBe('2030-01-01');
});

describe('holdsOn', () => {
  const interval = { from: date('2021-05-14'), to: date('2023-12-15') };

  it.each([
    ['2021-05-13', false],
    ['2021-05-14', true],
    ['2023-12-14', true],
    ['2023-12-15', false],
  ])('takes the first day in and the last out: %s', (day, expected) => {
    expect(holdsOn(interval, date(day))).toBe(expected);
  });

  it('holds for good without an end', () => {
    expect(holdsOn({ from: date('2021-05-14'), to: null }, date('9999-12-31'))).toBe(true);
  });

  it('never holds when it ends where it begins', () => {
    fc.assert(fc.property(anyDay, anyDay, (edge, day) => !holdsOn({ from: edge, to: edge }, day)));
  });

  it('holds on each day in exactly one of two intervals that meet', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (border, day) => {
        const before = holdsOn({ from: date('1000-01-01'), to: border }, day);
        const after = holdsOn({ from: border, to: null }, day);

        return before !== after;
      }),
    );
  });
});

describe('earliest', () => {
  it('takes null for no end', () => {
    expect(earliest(null, date('2023-12-15'), null)).toBe('2023-12-15');
    expect(earliest(null, null)).toBeNull();
    expect(earliest()).toBeNull();
  });

  it('is the first of the ends in the order of the calendar', () => {
    const moment = (day: IsoDate) => Date.parse(day);
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1 }), (ends) => {
        const least = Math.min(...ends.map(moment));

        expect(moment(earliest(...ends) ?? date('9999-12-31'))).toBe(least);
      }),
    );
  });
});

describe('the same day of another year', () => {
  it('is the last of February where there is no 29th', () => {
    expect(addYears(date('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(date('2024-02-29'), 4)).toBe('2028-02-29');
    expect(addYears(date('2023-12-15'), -3)).toBe('2020-12-15');
  });
});

describe('the ends of months', () => {
  it('are the last days of those that are over, oldest first', () => {
    expect(monthEnds(date('2024-03-31'), 3)).toEqual(['2023-12-31', '2024-01-31', '2024-02-29']);
    expect(monthEnds(date('2023-03-01'), 1)).toEqual(['2023-02-28']);
  });

  it('lie in months of their own, each before a first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 60 }),
        (days, many) => {
          const ends = monthEnds(addDays(date('2013-01-01'), days), many);

          expect(new Set(ends.map((end) => end.slice(0, 7))).size).toBe(many);
          expect(ends.every((end) => addDays(end, 1).endsWith('-01'))).toBe(true);
        },
      ),
    );
  });
});

it('as many days lie between as lead from one to the other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      const from = date('2023-12-15');

      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});
