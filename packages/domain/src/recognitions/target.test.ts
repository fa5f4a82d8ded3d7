import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import {
  decideTarget,
  grantsToSetTargets,
  targetPeriod,
  targetProgressOn,
  type AskedTarget,
  type Measured,
  type TargetDirection,
} from './target.ts';

const own = { mayDecide: true, unitName: 'Tỉnh Yên Bái' };
const asked: AskedTarget = {
  isForStandard: true,
  isForIndicator: false,
  value: '105',
  direction: 'AT_LEAST',
  since: null,
  isSummed: false,
  dueOn: date('2025-12-31'),
  source: ' Kế hoạch  năm 2025 ',
};

describe('setting a target', () => {
  it('keeps in one line where it is laid down', () => {
    expect(decideTarget(asked, own)).toEqual({ ok: true, value: 'Kế hoạch năm 2025' });
  });

  it.each([
    ['NOT_YOURS', {}, { ...own, mayDecide: false }],
    ['INVALID_INPUT', { isForIndicator: true }, own],
    ['INVALID_INPUT', { isForStandard: false }, own],
    ['INVALID_INPUT', { value: '-1' }, own],
    ['INVALID_INPUT', { value: '104.5' }, own],
    ['INVALID_INPUT', { value: '1e3' }, own],
    ['INVALID_INPUT', { source: ' ' }, own],
    // Fewer that meet a standard are nobody's aim.
    ['INVALID_INPUT', { direction: 'AT_MOST' }, own],
    // What stands on a day is not summed from one.
    ['INVALID_INPUT', { since: date('2021-01-01') }, own],
    ['ENDS_BEFORE_IT_BEGINS', { since: date('2026-01-01'), isSummed: true }, own],
    ['INVALID_INPUT', { source: 'x'.repeat(301) }, own],
  ] as const)('is refused as %s: %j', (code, wrong, decider) => {
    expect(decideTarget({ ...asked, ...wrong }, decider)).toMatchObject({ ok: false, code });
  });

  it('on an indicator may ask for no more than so much, summed from a day', () => {
    const fewer = {
      ...asked,
      isForStandard: false,
      isForIndicator: true,
      isSummed: true,
      direction: 'AT_MOST',
      since: date('2021-01-01'),
    } as const;

    expect(decideTarget(fewer, own).ok).toBe(true);
  });

  it('takes broken numbers for an indicator, to six places', () => {
    const rate = { ...asked, isForStandard: false, isForIndicator: true };

    expect(decideTarget({ ...rate, value: '88.25' }, own).ok).toBe(true);
    expect(decideTarget({ ...rate, value: '0.1234567' }, own).ok).toBe(false);
  });

  it('is for a coordinator of the unit or above it, not for a reporter', () => {
    const line = {
      unitId: 'district',
      level: 'DISTRICT',
      ancestorIds: ['province'],
      coordinatedAncestorId: 'province',
    } as const;
    const held = grantsToSetTargets(
      [
        { unitId: 'district', role: 'REPORTER' },
        { unitId: 'district', role: 'COORDINATOR' },
        { unitId: 'province', role: 'COORDINATOR' },
        // A program sets none.
        { unitId: 'district', role: 'COORDINATOR', actsOn: ['SIGNINGS', 'REPORTS'] },
        { unitId: 'elsewhere', role: 'COORDINATOR' },
      ],
      line,
    );

    expect(held.map(({ unitId }) => unitId)).toEqual(['district', 'province']);
  });
});

describe('the progress of a target', () => {
  const target = { value: '105', direction: 'AT_LEAST', dueOn: date('2025-12-31') } as const;
  const whole = { units: { reported: 173, expected: 173 }, isFinal: true, isRate: false };

  it.each([
    ['99', '2025-12-31', false, false],
    ['99', '2026-01-01', false, true],
    ['105', '2026-01-01', true, false],
    [null, '2025-12-31', false, false],
    [null, '2026-01-01', false, true],
  ] as const)('%s on %s: reached %s, overdue %s', (value, day, isReached, isOverdue) => {
    expect(targetProgressOn(target, { ...whole, value }, date(day))).toMatchObject({
      value,
      isReached,
      isOverdue,
    });
  });

  it.each([
    ['99', '105', '-6', '94.3'],
    ['126.5', '105', '21.5', '120.5'],
    ['0', '105', '-105', '0'],
    ['3', '0', '3', null],
    [null, '105', null, null],
  ] as const)('%s of %s is %s away, and %s of a hundred', (value, goal, difference, percentage) => {
    const told = targetProgressOn({ ...target, value: goal }, { ...whole, value }, target.dueOn);

    expect(told).toMatchObject({ difference, percentage });
  });

  it('of a rate has no percentage, which would be one of a percentage', () => {
    const rate = { ...whole, value: '74', isRate: true };

    expect(targetProgressOn({ ...target, value: '80' }, rate, target.dueOn)).toMatchObject({
      difference: '-6',
      percentage: null,
    });
  });

  it('is not complete while a unit has not reported, or nothing is known', () => {
    const isComplete = (reported: number, value: string | null) =>
      targetProgressOn(
        target,
        { ...whole, value, units: { reported, expected: 173 } },
        target.dueOn,
      ).isComplete;

    expect([isComplete(173, '99'), isComplete(172, '99'), isComplete(173, null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('compares numbers, not texts, and to the last place', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n });
    const decimal = (millionths: bigint) => {
      const text = String(millionths).padStart(7, '0');
      return `${text.slice(0, -6)}.${text.slice(-6)}`;
    };
    const isReached = (value: string, goal: string) =>
      targetProgressOn({ ...target, value: goal }, { ...whole, value }, target.dueOn).isReached;
    fc.assert(
      fc.property(digits, digits, (value, goal) => {
        expect(isReached(decimal(value), decimal(goal))).toBe(value >= goal);
      }),
    );

    expect(isReached('105', '105.000000')).toBe(true);
    expect(isReached('9', '10')).toBe(false);
    expect(isReached('-1', '0')).toBe(false);
  });
});

describe('a target to stay within so much', () => {
  const target = { value: '79', direction: 'AT_MOST', dueOn: date('2022-12-31') } as const;
  const whole = { units: { reported: 173, expected: 173 }, isFinal: true, isRate: false };
  const on = (day: string, measured: Partial<Measured> & { readonly value: string | null }) => {
    const told = targetProgressOn(target, { ...whole, ...measured }, date(day));
    return [told.isReached, told.isExceeded, told.isOverdue];
  };

  it('is reached with so many and with fewer, and exceeded with one more', () => {
    expect(on('2023-01-10', { value: '79' })).toEqual([true, false, false]);
    expect(on('2023-01-10', { value: '0' })).toEqual([true, false, false]);
    expect(on('2023-01-10', { value: '80' })).toEqual([false, true, true]);
  });

  it('is not reached while more may come, and is exceeded before its time is over', () => {
    expect(on('2022-07-01', { value: '40', isFinal: false })).toEqual([false, false, false]);
    expect(on('2022-07-01', { value: '80', isFinal: false })).toEqual([false, true, false]);
  });

  it('is not reached while a unit has not reported, nor by what nobody told', () => {
    const units = { reported: 172, expected: 173 };

    expect(on('2023-01-10', { value: '40', units })).toEqual([false, false, true]);
    expect(on('2023-01-10', { value: null })).toEqual([false, false, true]);
  });

  it('is never both reached and exceeded, and reached from below too only by the very number', () => {
    const numbers = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(numbers, numbers, (value, goal) => {
        const told = (direction: TargetDirection) =>
          targetProgressOn(
            { value: String(goal), direction, dueOn: target.dueOn },
            { ...whole, value: String(value) },
            target.dueOn,
          );
        const [within, upward] = [told('AT_MOST'), told('AT_LEAST')];
        expect(within.isReached).toBe(!within.isExceeded);
        expect(within.isReached && upward.isReached).toBe(value === goal);
        expect(upward.isExceeded).toBe(false);
      }),
    );
  });
});

describe('the days a target is told for', () => {
  const year = (number: number, firstDay: string, lastDay: string) => ({
    id: number,
    key: String(number),
    frequency: 'YEAR' as const,
    ordinal: number,
    firstDay: date(firstDay),
    lastDay: date(lastDay),
  });
  const calendar = [2023, 2024, 2025].map((number) =>
    year(number, `${number}-01-01`, `${number}-12-31`),
  );
  const fromMid = [2023, 2024, 2025, 2026].map((number) =>
    year(number, `${number - 1}-12-15`, `${number}-12-14`),
  );
  const target = { since: null, dueOn: date('2025-12-31') };

  it.each([
    ['what is summed, the year of its last day', 'FLOW', calendar, '2025'],
    [
      'what is summed by another calendar, from the first day of the year that calendar has it in',
      'FLOW',
      fromMid,
      '2025-12-15/2025-12-31',
    ],
    ['what stands on a day, the year of that day', 'STOCK', calendar, '2023'],
    ['what is counted on a day, the year of that day', 'COUNT', calendar, '2023'],
  ] as const)('is for %s', (_what, kind, periods, key) => {
    expect(targetPeriod(target, kind, date('2023-12-14'), periods)?.key).toBe(key);
  });

  it.each([
    ['five years', '2021-01-01', '2025-12-31', '2021-01-01/2025-12-31'],
    ['half a year', null, '2025-06-30', '2025-01-01/2025-06-30'],
    ['just its year', '2025-01-01', '2025-12-31', '2025'],
  ])('is the target’s own window where it is summed over %s', (_what, since, dueOn, key) => {
    const own = { since: since === null ? null : date(since), dueOn: date(dueOn) };

    expect(targetPeriod(own, 'FLOW', date('2023-12-14'), calendar)).toMatchObject({
      key,
      lastDay: dueOn,
    });
  });

  it('is none where no calendar reaches', () => {
    expect(
      targetPeriod(
        { since: null, dueOn: date('2099-12-31') },
        'FLOW',
        date('2023-12-14'),
        calendar,
      ),
    ).toBeNull();
  });
});
