import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date, daysBetween, type IsoDate } from '../dates.ts';
import {
  countStandings,
  standingOfReport,
  type ReportClocks,
  type ReportStanding,
} from './clocks.ts';

const holidays = [{ day: date('2023-12-12'), name: 'Nghỉ' }];
const clocks: ReportClocks = {
  dueOn: date('2023-12-08'),
  submittedOn: [],
  acceptedOn: null,
  exemptOn: null,
};
const standing = (day: string, more: Partial<ReportClocks> = {}) =>
  standingOfReport({ ...clocks, ...more }, date(day), holidays);
const on = (...days: string[]) => days.map(date);

describe('a report that was never submitted', () => {
  it.each([
    // The deadline is a Friday, and the Tuesday after it is a holiday.
    ['2023-12-04', 'NOT_DUE', 4, 4],
    ['2023-12-05', 'DUE_SOON', 3, 3],
    ['2023-12-08', 'DUE_SOON', 0, 0],
    ['2023-12-09', 'LATE', 1, 0],
    ['2023-12-11', 'LATE', 3, 1],
    ['2023-12-15', 'LATE', 7, 4],
  ] as const)('on %s is %s: %s days, %s of them worked', (day, expected, days, workingDays) => {
    expect(standing(day)).toEqual({ standing: expected, days, workingDays, isFinished: false });
  });
});

describe('the two clocks', () => {
  it('a first submission on the last day is on time, one on the next is late for good', () => {
    expect(standing('2024-02-01', { submittedOn: on('2023-12-08') })).toMatchObject({
      standing: 'ON_TIME',
    });
    expect(standing('2024-02-01', { submittedOn: on('2023-12-13', '2023-12-20') })).toMatchObject({
      standing: 'LATE_SUBMITTED',
      days: 5,
      workingDays: 2,
    });
  });

  it('being returned is not being late', () => {
    expect(standing('2024-02-01', { submittedOn: on('2023-12-07') })).toMatchObject({
      standing: 'ON_TIME',
      isFinished: false,
    });
  });

  it('on time, returned and sent again late is on time, completed so many days after', () => {
    const again = { submittedOn: on('2023-12-07', '2023-12-12'), acceptedOn: date('2023-12-20') };

    expect(standing('2023-12-11', again)).toMatchObject({ standing: 'ON_TIME', isFinished: false });
    expect(standing('2023-12-19', again)).toEqual({
      standing: 'ON_TIME_COMPLETED_AFTER',
      days: 4,
      workingDays: 1,
      isFinished: false,
    });
    expect(standing('2023-12-20', again)).toMatchObject({
      standing: 'ON_TIME_COMPLETED_AFTER',
      days: 4,
      isFinished: true,
    });
  });

  it('sent again by the deadline is simply on time', () => {
    expect(standing('2023-12-20', { submittedOn: on('2023-12-05', '2023-12-08') })).toMatchObject({
      standing: 'ON_TIME',
    });
  });

  it('a slow decision above is not the unit’s delay', () => {
    const slow = { submittedOn: on('2023-12-07'), acceptedOn: date('2024-01-31') };

    expect(standing('2024-02-01', slow)).toMatchObject({ standing: 'ON_TIME', isFinished: true });
  });

  it('what is corrected after it was accepted changes nothing any more', () => {
    const corrected = {
      submittedOn: on('2023-12-07', '2024-06-03'),
      acceptedOn: date('2023-12-08'),
    };

    expect(standing('2024-07-01', corrected)).toMatchObject({
      standing: 'ON_TIME',
      isFinished: true,
    });
  });

  it('who is spared is never late', () => {
    const spared = { exemptOn: date('2023-12-14') };

    expect(standing('2023-12-13', spared)).toMatchObject({ standing: 'LATE' });
    expect(standing('2023-12-14', spared)).toMatchObject({ standing: 'EXEMPT', days: 0 });
  });

  it('counts no submission after the one that was accepted, of the same day either', () => {
    const onDay = date('2023-12-11');
    const corrected = {
      dueOn: date('2023-12-08'),
      submittedOn: [date('2023-12-07'), onDay],
      acceptedOn: onDay,
      exemptOn: null,
    };
    const stands = (acceptedSubmission: number) =>
      standingOfReport({ ...corrected, acceptedSubmission }, onDay, []).standing;

    expect(stands(1)).toBe('ON_TIME');
    expect(stands(2)).toBe('ON_TIME_COMPLETED_AFTER');
  });

  it('tells calendar days alone where the holidays of a year are not known', () => {
    expect(standing('2024-01-02')).toMatchObject({
      standing: 'LATE',
      days: 25,
      workingDays: null,
    });
    const unknown = (day: string) => standingOfReport(clocks, date(day), []);
    expect(unknown('2023-12-05')).toMatchObject({ standing: 'DUE_SOON', workingDays: null });
    expect(unknown('2023-12-04')).toMatchObject({ standing: 'NOT_DUE', workingDays: null });
  });
});

// A short calendar: with few days, edges meet often. Its weekend is the 9th and 10th.
const days = Array.from({ length: 12 }, (_, index) => addDays(date('2023-12-05'), index));
const day = fc.constantFrom(...days);
const perhaps = fc.option(day, { nil: null });

/** Goes through the days one by one, as a clerk would who is told each evening what came in. */
function clerk({ dueOn, submittedOn, acceptedOn, exemptOn }: ReportClocks, asked: IsoDate) {
  let stands: ReportStanding = 'NOT_DUE';
  let [isIn, isFinished, isSpared] = [false, false, false];
  let counted = 0;
  for (const today of days.filter((each) => each <= asked)) {
    if (today === exemptOn) isSpared = true;
    const isFirst = !isIn;
    if (submittedOn.includes(today) && !isFinished) {
      isIn = true;
      const late = Math.max(daysBetween(dueOn, today), 0);
      if (isFirst) [stands, counted] = [late > 0 ? 'LATE_SUBMITTED' : 'ON_TIME', late];
      else if (stands !== 'LATE_SUBMITTED' && late > 0) {
        [stands, counted] = ['ON_TIME_COMPLETED_AFTER', late];
      }
    }
    if (!isIn && !isFinished && today > dueOn)
      [stands, counted] = ['LATE', daysBetween(dueOn, today)];
    if (today === acceptedOn) isFinished = true;
  }
  if (isSpared) return { standing: 'EXEMPT', days: 0, isFinished };
  return { standing: stands, days: counted, isFinished };
}

it('a report stands on every day as a clerk says who is told each evening what came in', () => {
  const lives = fc
    .record({
      dueOn: day,
      submittedOn: fc.array(day, { maxLength: 4 }),
      acceptedOn: perhaps,
      exemptOn: perhaps,
    })
    // Nothing is accepted that was not submitted.
    .filter(
      ({ submittedOn, acceptedOn }) =>
        acceptedOn === null || submittedOn.some((each) => each <= acceptedOn),
    );
  fc.assert(
    fc.property(lives, day, (life, asked) => {
      const { standing, days, isFinished } = standingOfReport(life, asked, holidays);
      const told = clerk(life, asked);
      const isOpen = standing === 'NOT_DUE' || standing === 'DUE_SOON';

      expect(isOpen ? 'NOT_DUE' : standing).toBe(told.standing);
      expect(days).toBe(isOpen ? daysBetween(asked, life.dueOn) : told.days);
      expect(isFinished).toBe(told.isFinished);
    }),
    { numRuns: 1000 },
  );
});

it('standings are counted, each of them', () => {
  const standings = ['LATE', 'ON_TIME', 'LATE', 'EXEMPT'] as const;

  expect(countStandings(standings.map((each) => ({ standing: each })))).toEqual({
    NOT_DUE: 0,
    DUE_SOON: 0,
    LATE: 2,
    ON_TIME: 1,
    ON_TIME_COMPLETED_AFTER: 0,
    LATE_SUBMITTED: 0,
    EXEMPT: 1,
  });
});
