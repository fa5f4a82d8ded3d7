import { expect, it } from 'vitest';
import { date } from '../dates.ts';
import { dueDay, isLate, isToBeRenewed, type SigningWithBasis } from './renewal.ts';

const day = date('2023-12-15');
const held: SigningWithBasis = {
  state: 'SIGNED',
  from: date('2022-01-01'),
  to: null,
  supersededOn: null,
  terminatedOn: null,
  unitEndedOn: null,
  isBasisSuperseded: true,
};

it('what is in force on a basis that was superseded is to be renewed', () => {
  expect(isToBeRenewed([held], false, day)).toBe(true);
  expect(isToBeRenewed([{ ...held, isBasisSuperseded: false }], false, day)).toBe(false);
});

it('what is not in force is not to be renewed: it is missing', () => {
  expect(isToBeRenewed([{ ...held, to: day }], false, day)).toBe(false);
  expect(isToBeRenewed([{ ...held, state: 'APPROVED' }], false, day)).toBe(false);
});

it('a unit that has signed anew beside the old is not to renew', () => {
  expect(isToBeRenewed([held, { ...held, isBasisSuperseded: false }], false, day)).toBe(false);
});

it('a unit that came of one whose signing was in force is to renew until it has one of its own', () => {
  expect(isToBeRenewed([], true, day)).toBe(true);
  expect(isToBeRenewed([], false, day)).toBe(false);
  expect(isToBeRenewed([{ ...held, isBasisSuperseded: false }], true, day)).toBe(false);
});

it('and is to renew again once it has given up its own', () => {
  const givenUp = { ...held, state: 'CANCELLED' } as const;

  expect(isToBeRenewed([givenUp], true, day)).toBe(true);
  expect(isToBeRenewed([givenUp], false, day)).toBe(false);
});

it('such a unit is to renew while its own is on its way, or signed and not begun', () => {
  const own = { ...held, isBasisSuperseded: false };
  for (const state of ['PLANNED', 'DRAFTING', 'APPROVED', 'CANCELLED'] as const) {
    expect(isToBeRenewed([{ ...own, state }], true, day)).toBe(true);
  }
  const later = date('2023-12-16');
  expect(isToBeRenewed([{ ...own, from: later }], true, day)).toBe(true);
  expect(isToBeRenewed([{ ...own, from: later, to: later }], true, later)).toBe(true);
  // It was renewed; that it has ended since is another thing.
  expect(isToBeRenewed([{ ...own, to: day }], true, day)).toBe(false);
});

it('a unit is due on the day laid down, and not before its own first day', () => {
  const due = (deadline: string | null, validFrom: string, startUnknown = false) =>
    dueDay(deadline === null ? null : date(deadline), { validFrom: date(validFrom), startUnknown });

  expect(due('2022-06-30', '2020-02-01')).toBe('2022-06-30');
  expect(due('2022-06-30', '2025-07-01')).toBe('2025-07-01');
  expect(due(null, '2025-07-01')).toBeNull();
  expect(due('2014-06-30', '2020-02-01', true)).toBe('2014-06-30');
});

it('late begins the day after it was due, and ends with a signing in force', () => {
  const late = (dueOn: string | null, isInForce: boolean) =>
    isLate({ dueOn: dueOn === null ? null : date(dueOn), isInForce }, day);

  expect(late('2023-12-14', false)).toBe(true);
  expect(late('2023-12-15', false)).toBe(false);
  expect(late('2023-12-14', true)).toBe(false);
  expect(late(null, false)).toBe(false);
});
