import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date, type IsoDate } from '../dates.ts';
import type { Frequency } from '../indicators/index.ts';
import { lastDayOf, periodsAsked, type CalendarPeriod, type Periodic } from './window.ts';

/** The months of some years, and what is made of them: from the 1st, or from the 15th of the month before. */
function calendar(calendarKey: string, monthStart: 1 | 15): CalendarPeriod[] {
  const starts = Array.from({ length: 49 }, (_, index) => {
    const month = monthStart === 1 ? index : index - 1;
    const [year, of] = [2021 + Math.floor(month / 12), ((month + 12) % 12) + 1];
    return date(`${year}-${String(of).padStart(2, '0')}-${String(monthStart).padStart(2, '0')}`);
  });
  const lengths: [Frequency, number][] = [
    ['MONTH', 1],
    ['QUARTER', 3],
    ['HALF_YEAR', 6],
    ['YEAR', 12],
  ];
  return lengths.flatMap(([frequency, months]) =>
    Array.from({ length: 48 / months }, (_, ordinal) => ({
      id: ordinal,
      key: `${frequency}-${ordinal}`,
      calendarKey,
      frequency,
      ordinal,
      firstDay: starts[ordinal * months] ?? date('2021-01-01'),
      lastDay: addDays(starts[(ordinal + 1) * months] ?? date('2025-01-01'), -1),
    })),
  );
}

const periods = [...calendar('CALENDAR', 1), ...calendar('MID_MONTH', 15)];
const sessions: Periodic = {
  key: 'study_sessions',
  frequency: 'QUARTER',
  calendarKey: 'CALENDAR',
  collectedFrom: null,
  collectedTo: null,
};
const asked = (from: string, to: string, more: Partial<Periodic> = {}, laid = periods) => {
  const window = { from: date(from), to: date(to) };
  const cutOffOn = lastDayOf(window);
  const verdict = periodsAsked({ ...sessions, ...more }, { window, cutOffOn }, laid);
  return verdict.ok ? verdict.value.map(({ key }) => key) : verdict;
};

describe('the periods of a window', () => {
  it('are those of the indicator’s own frequency, oldest first', () => {
    expect(asked('2021-01-01', '2022-01-01')).toEqual([
      'QUARTER-0',
      'QUARTER-1',
      'QUARTER-2',
      'QUARTER-3',
    ]);
    expect(asked('2021-01-01', '2022-01-01', { frequency: 'YEAR' })).toEqual(['YEAR-0']);
    expect(asked('2021-01-01', '2022-01-01', {}, periods.toReversed())).toHaveLength(4);
  });

  it('are those of its own calendar: from the 15th to the 14th', () => {
    const mid = { calendarKey: 'MID_MONTH' };

    expect(asked('2020-12-15', '2021-12-15', mid)).toHaveLength(4);
    expect(asked('2021-01-01', '2022-01-01', mid)).toMatchObject({ code: 'NOT_WHOLE_PERIODS' });
    expect(asked('2020-12-15', '2021-12-15')).toMatchObject({ code: 'NOT_WHOLE_PERIODS' });
  });

  it('are only those for which it is collected', () => {
    const since = { collectedFrom: date('2021-08-01') };

    expect(asked('2021-01-01', '2022-01-01', since)).toEqual(['QUARTER-2', 'QUARTER-3']);
    expect(asked('2021-01-01', '2022-01-01', { collectedTo: date('2021-01-01') })).toEqual([]);
    expect(asked('2021-01-01', '2022-01-01', { collectedTo: date('2021-04-01') })).toEqual([
      'QUARTER-0',
    ]);
  });

  it('are none of an indicator that is not collected at all', () => {
    expect(asked('2021-01-01', '2022-01-01', { frequency: null })).toMatchObject({
      code: 'NOT_COLLECTED',
    });
  });
});

describe('a window that cuts a period in two', () => {
  it.each([
    ['begins in the middle', '2021-02-01', '2022-01-01', 'QUARTER-0'],
    ['ends in the middle', '2021-01-01', '2021-12-31', 'QUARTER-3'],
    ['lies within one', '2021-01-02', '2021-03-01', 'QUARTER-0'],
  ])('is refused where it %s', (_where, from, to, period) => {
    expect(asked(from, to)).toEqual({
      ok: false,
      code: 'NOT_WHOLE_PERIODS',
      facts: { indicator: 'study_sessions', frequency: 'QUARTER', period, from, to },
    });
  });

  it('holds whole one in which collecting begins with it', () => {
    const since = { collectedFrom: date('2021-02-01') };

    expect(asked('2021-02-01', '2022-01-01', since)).toEqual([
      'QUARTER-0',
      'QUARTER-1',
      'QUARTER-2',
      'QUARTER-3',
    ]);
    expect(asked('2021-02-02', '2022-01-01', since)).toMatchObject({ code: 'NOT_WHOLE_PERIODS' });
    // The figure of the last one is told when its calendar ends it, not when collecting does.
    const until = { collectedTo: date('2021-05-01') };
    expect(asked('2021-01-01', '2021-05-01', until)).toMatchObject({ code: 'NOT_WHOLE_PERIODS' });
  });

  it('does not mind one in which nothing is collected', () => {
    expect(asked('2021-02-01', '2022-01-01', { collectedFrom: date('2021-04-01') })).toHaveLength(
      3,
    );
  });
});

it('days for which no periods are laid down are not asked for', () => {
  expect(asked('2024-01-01', '2026-01-01')).toMatchObject({
    code: 'NOT_WHOLE_PERIODS',
    facts: { period: '' },
  });
  // One day more than the calendar holds.
  expect(asked('2024-01-01', '2025-01-02')).toMatchObject({ code: 'NOT_WHOLE_PERIODS' });
  const gap = periods.filter(({ key }) => key !== 'QUARTER-2');
  expect(asked('2021-01-01', '2022-01-01', {}, gap)).toMatchObject({ code: 'NOT_WHOLE_PERIODS' });
});

it('the periods asked for hold the days of the window that are collected, each once, and no other', () => {
  const day = fc.nat(1460).map((days) => addDays(date('2021-01-01'), days));
  const cases = fc
    .constantFrom(
      ...['CALENDAR', 'MID_MONTH'].flatMap((calendarKey) =>
        (['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const).map((frequency) => ({
          calendarKey,
          frequency,
        })),
      ),
    )
    .chain((of) => {
      const own = periods.filter(
        ({ frequency, calendarKey }) =>
          frequency === of.frequency && calendarKey === of.calendarKey,
      );
      const first = fc.constantFrom(...own.map(({ firstDay }) => firstDay));
      const edge = fc.oneof({ weight: 1, arbitrary: day }, { weight: 4, arbitrary: first });
      return fc.tuple(edge, edge).map((edges) => ({ ...of, own, edges }));
    });
  let allowed = 0;
  fc.assert(
    fc.property(cases, ({ own, edges: [one, other], ...of }) => {
      fc.pre(one !== other);
      const window = one < other ? { from: one, to: other } : { from: other, to: one };
      const verdict = periodsAsked(
        { ...sessions, ...of },
        { window, cutOffOn: lastDayOf(window) },
        periods,
      );
      const isEdge = (edge: IsoDate) =>
        own.some(({ firstDay, lastDay }) => firstDay === edge || addDays(lastDay, 1) === edge);
      const inside = own.filter(
        ({ firstDay, lastDay }) => window.from <= firstDay && lastDay <= lastDayOf(window),
      );
      allowed += Number(verdict.ok);

      expect(verdict.ok).toBe(isEdge(window.from) && isEdge(window.to));
      expect(verdict.ok ? verdict.value : inside).toEqual(inside);
    }),
    { numRuns: 500 },
  );
  expect(allowed).toBeGreaterThan(100);
});
