import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import { decideTarget, grantsToSetTargets, targetProgressOn, type AskedTarget } from './target.ts';

const own = { mayDecide: true, unitName: 'Tỉnh Yên Bái' };
const asked: AskedTarget = {
  isForStandard: true,
  isForIndicator: false,
  value: '105',
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
    ['INVALID_INPUT', { source: 'x'.repeat(301) }, own],
  ] as const)('is refused as %s: %j', (code, wrong, decider) => {
    expect(decideTarget({ ...asked, ...wrong }, decider)).toMatchObject({ ok: false, code });
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
        { unitId: 'elsewhere', role: 'COORDINATOR' },
      ],
      line,
    );

    expect(held.map(({ unitId }) => unitId)).toEqual(['district', 'province']);
  });
});

describe('the progress of a target', () => {
  const target = { value: '105', dueOn: date('2025-12-31') };

  it.each([
    ['99', '2025-12-31', false, false],
    ['99', '2026-01-01', false, true],
    ['105', '2026-01-01', true, false],
    [null, '2025-12-31', false, false],
    [null, '2026-01-01', false, true],
  ] as const)('%s on %s: reached %s, overdue %s', (value, day, isReached, isOverdue) => {
    expect(targetProgressOn(target, value, date(day))).toEqual({ value, isReached, isOverdue });
  });

  it('compares numbers, not texts, and to the last place', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n });
    const decimal = (millionths: bigint) => {
      const text = String(millionths).padStart(7, '0');
      return `${text.slice(0, -6)}.${text.slice(-6)}`;
    };
    fc.assert(
      fc.property(digits, digits, (value, goal) => {
        const progress = targetProgressOn(
          { value: decimal(goal), dueOn: target.dueOn },
          decimal(value),
          target.dueOn,
        );

        expect(progress.isReached).toBe(value >= goal);
      }),
    );
    const reached = (value: string, goal: string) =>
      targetProgressOn({ value: goal, dueOn: target.dueOn }, value, target.dueOn).isReached;

    expect(reached('105', '105.000000')).toBe(true);
    expect(reached('9', '10')).toBe(false);
    expect(reached('-1', '0')).toBe(false);
  });
});
