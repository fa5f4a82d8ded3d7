import { expect, it } from 'vitest';
import { date } from '../dates.ts';
import { isLate, isToBeRenewed, type SigningWithBasis } from './renewal.ts';

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
  expect(isToBeRenewed([{ ...held, state: 'PLANNED' }], true, day)).toBe(false);
});

it('and is to renew again once it has given up its own', () => {
  const givenUp = { ...held, state: 'CANCELLED' } as const;

  expect(isToBeRenewed([givenUp], true, day)).toBe(true);
  expect(isToBeRenewed([givenUp], false, day)).toBe(false);
  expect(isToBeRenewed([givenUp, { ...held, state: 'DRAFTING' }], true, day)).toBe(false);
});

it('late begins the day after it was due, and ends with a signing in force', () => {
  const late = (dueOn: string | null, isInForce: boolean) =>
    isLate({ dueOn: dueOn === null ? null : date(dueOn), isInForce }, day);

  expect(late('2023-12-14', false)).toBe(true);
  expect(late('2023-12-15', false)).toBe(false);
  expect(late('2023-12-14', true)).toBe(false);
  expect(late(null, false)).toBe(false);
});
