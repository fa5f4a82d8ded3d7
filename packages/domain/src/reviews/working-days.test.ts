import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date, type IsoDate } from '../dates.ts';
import { addWorkingDays, workingDaysBetween, type SpecialDay } from './working-days.ts';

const holiday = (day: string, name = 'Nghỉ lễ'): SpecialDay => ({ day: date(day), name });
const worked = (day: string): SpecialDay => ({ day: date(day), name: 'Làm bù', isWorking: true });

// What was off in 2023 and at the turn of the year.
const holidays = [
  holiday('2023-01-02', 'Nghỉ bù Tết Dương lịch'),
  holiday('2023-05-01', 'Quốc tế Lao động'),
  holiday('2023-09-01', 'Quốc khánh'),
  holiday('2023-09-04', 'Nghỉ bù Quốc khánh'),
  holiday('2024-01-01', 'Tết Dương lịch'),
  holiday('2024-04-29', 'Hoán đổi'),
  worked('2024-05-04'),
];
const after = (from: string, days: number, table = holidays) =>
  addWorkingDays(date(from), days, table);
const between = (from: string, to: string, table = holidays) =>
  workingDaysBetween(date(from), date(to), table);

/** Whether a day is worked: it is the one working day after the day before it. */
function isWorked(day: IsoDate, table: readonly SpecialDay[]) {
  const counted = workingDaysBetween(addDays(day, -1), day, table);
  return counted.ok ? { ok: true, value: counted.value === 1 } : counted;
}

describe('a working day', () => {
  it.each([
    ['2023-12-15', true, 'Friday'],
    ['2023-12-16', false, 'Saturday'],
    ['2023-12-17', false, 'Sunday'],
    ['2023-12-18', true, 'Monday'],
    ['2023-09-04', false, 'a holiday on a Monday'],
    ['2024-05-04', true, 'a Saturday that makes up for a Monday'],
    ['2024-05-05', false, 'the Sunday after it'],
  ])('%s: %s, %s', (day, isWorking) => {
    expect(isWorked(date(day), holidays)).toEqual({ ok: true, value: isWorking });
  });

  it('that is called a holiday too is a holiday', () => {
    const both = [...holidays, holiday('2024-05-04')];

    expect(isWorked(date('2024-05-04'), both)).toEqual({ ok: true, value: false });
  });
});

describe('so many working days after a day', () => {
  it.each([
    // The window of the review of 2023 ends on 30 November, a Thursday.
    ['2023-11-30', 6, '2023-12-08'],
    ['2023-11-30', 12, '2023-12-18'],
    ['2023-11-30', 20, '2023-12-28'],
    ['2023-08-31', 1, '2023-09-05'],
    ['2023-12-29', 1, '2024-01-02'],
    ['2024-05-03', 1, '2024-05-04'],
    ['2023-12-15', 0, '2023-12-15'],
    ['2023-12-16', 0, '2023-12-18'],
  ])('%s + %s is %s', (from, days, day) => {
    expect(after(from, days)).toEqual({ ok: true, value: day });
  });

  it.each([-1, 1.5, 251, Number.NaN])('are not counted off for %s', (days) => {
    expect(after('2023-12-15', days)).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  });
});

describe('working days between two days', () => {
  it.each([
    ['2023-12-08', '2023-12-15', 5],
    ['2023-12-15', '2023-12-18', 1],
    ['2023-12-15', '2023-12-17', 0],
    ['2023-12-15', '2023-12-15', 0],
    ['2023-12-18', '2023-12-15', -1],
  ])('after %s, up to %s: %s', (from, to, days) => {
    expect(between(from, to)).toEqual({ ok: true, value: days });
  });
});

describe('a year of which no holiday is known', () => {
  const unknown = { ok: false, code: 'HOLIDAYS_UNKNOWN', facts: { year: '2025' } };

  it('is not counted in', () => {
    expect(after('2024-12-30', 1)).toEqual({ ok: true, value: '2024-12-31' });
    expect(after('2024-12-30', 2)).toEqual(unknown);
    expect(between('2024-12-30', '2025-01-02')).toEqual(unknown);
    expect(between('2025-01-02', '2024-12-30')).toEqual(unknown);
    expect(isWorked(date('2025-01-02'), holidays)).toEqual(unknown);
  });

  it('is not known by the days that are worked in it', () => {
    expect(after('2024-12-30', 2, [...holidays, worked('2025-01-04')])).toEqual(unknown);
  });

  it('in the middle is no less unknown', () => {
    expect(between('2024-12-30', '2026-01-02', [...holidays, holiday('2026-01-01')])).toEqual(
      unknown,
    );
  });
});

const first = date('2023-11-01');
const days = Array.from({ length: 120 }, (_, index) => addDays(first, index));
const tables = fc.array(
  fc.record({ day: fc.constantFrom(...days), name: fc.constant('x'), isWorking: fc.boolean() }),
  { maxLength: 30 },
);

/** Asks the machine's own calendar for the weekday, and looks each day up in the table. */
function clerk(day: IsoDate, table: readonly SpecialDay[]): boolean {
  const rows = table.filter((row) => row.day === day);
  if (rows.some(({ isWorking }) => !isWorking)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return rows.length > 0 || (weekday >= 1 && weekday <= 5);
}

it('working days are those that a clerk counts who turns the calendar leaf by leaf', () => {
  fc.assert(
    fc.property(tables, fc.nat(119), fc.nat(119), (rows, one, other) => {
      const table = [...holidays, ...rows];
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const counted = days.slice(from + 1, to + 1).filter((day) => clerk(day, table)).length;
      const [start = first, end = first] = [days[from], days[to]];

      expect(workingDaysBetween(start, end, table)).toEqual({ ok: true, value: counted });
      expect(isWorked(end, table)).toEqual({ ok: true, value: clerk(end, table) });
    }),
    { numRuns: 500 },
  );
});

it('counting on and counting between are each other’s inverse', () => {
  fc.assert(
    fc.property(
      tables,
      fc.constantFrom(...days),
      fc.integer({ min: 1, max: 40 }),
      (rows, from, count) => {
        const table = [...holidays, ...rows];
        const day = addWorkingDays(from, count, table);
        if (!day.ok) throw new Error(day.code);

        expect(clerk(day.value, table)).toBe(true);
        expect(workingDaysBetween(from, day.value, table)).toEqual({ ok: true, value: count });
      },
    ),
    { numRuns: 500 },
  );
});
