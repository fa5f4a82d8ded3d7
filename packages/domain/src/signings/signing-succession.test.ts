import { expect, it } from 'vitest';
import { date } from '../dates.ts';
import { decideCapacity } from './signing-party.ts';
import { basisTakenOver, decideSuccession } from './signing-succession.ts';

const old = {
  programmeId: '09',
  unitId: '04507',
  state: 'SIGNED',
  validFrom: date('2022-05-01'),
} as const;
const successor = { programmeId: '09', unitId: '04507', validFrom: date('2023-12-15') };

it('a signing takes the place of one that is signed', () => {
  expect(decideSuccession(old, successor).ok).toBe(true);
  expect(decideSuccession({ ...old, state: 'TERMINATED' }, successor)).toMatchObject({
    code: 'WRONG_STATE',
  });
  expect(decideSuccession({ ...old, state: 'APPROVED' }, successor).ok).toBe(false);
});

it('of the same unit and programme', () => {
  expect(decideSuccession(old, { ...successor, unitId: '04510' }).ok).toBe(false);
  expect(decideSuccession(old, { ...successor, programmeId: '13' }).ok).toBe(false);
});

it('from a later day on', () => {
  expect(decideSuccession(old, { ...successor, validFrom: date('2022-05-02') }).ok).toBe(true);
  expect(decideSuccession(old, { ...successor, validFrom: old.validFrom })).toMatchObject({
    code: 'DATE_OUT_OF_RANGE',
    facts: { from: '2022-05-02' },
  });
});

it.each([
  [true, 'DIRECT', true],
  [true, 'TM', true],
  [true, 'KT', false],
  [true, 'TL', false],
  [false, 'DIRECT', false],
  [false, 'TM', true],
  [false, 'KT', true],
  [false, 'TL', true],
] as const)('a head (%s) signs as %s: %s', (isHead, capacity, isRight) => {
  expect(decideCapacity({ isHead, title: 'Phó Chủ tịch' }, capacity).ok).toBe(isRight);
});

it('what takes the place of a plan of the unit’s own programme rests on that programme', () => {
  const own = { id: '456', unitId: '04507' };

  expect(basisTakenOver(old, [own])).toBe('456');
  expect(basisTakenOver(old, [own, { id: '500', unitId: '04507' }])).toBe('500');
  expect(basisTakenOver(old, [{ id: '9', unitId: '138' }])).toBeNull();
  expect(basisTakenOver(old, [])).toBeNull();
});
