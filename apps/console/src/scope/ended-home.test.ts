import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { endedHome } from './ended-home.ts';

const unit = {
  id: 'tran-yen',
  code: '138',
  name: 'Trấn Yên',
  fullName: 'Huyện Trấn Yên',
  kind: 'HUYEN' as const,
  level: 'DISTRICT' as const,
  validFrom: date('2020-02-01'),
  validTo: date('2025-07-01'),
};
const viewer = {
  account: { grants: [{ role: 'COORDINATOR' as const, unit }] },
  home: unit,
  homeLine: [],
};

test('a unit that was abolished is over from the day on which it was: its last day is told', () => {
  expect(endedHome(viewer, date('2025-06-30'))).toBeNull();
  expect(endedHome(viewer, date('2025-07-01'))).toEqual({
    fullName: 'Huyện Trấn Yên',
    lastDay: '2025-06-30',
  });
});

test('a unit that goes on, or an account without one, is told nothing', () => {
  const living = { ...unit, validTo: null };
  const grants = [{ role: 'COORDINATOR' as const, unit: living }];
  expect(endedHome({ ...viewer, account: { grants } }, date('2025-08-01'))).toBeNull();
  expect(endedHome({ ...viewer, home: null }, date('2025-08-01'))).toBeNull();
});

test('who may look elsewhere on that day is told nothing: over the whole country, or at a unit that lives then', () => {
  const over = { role: 'COORDINATOR' as const, unit };
  const living = { ...unit, id: 'tran-yen-xa', code: '04498', validFrom: date('2025-07-01') };
  const others = [
    { role: 'VIEWER' as const, unit: null },
    { role: 'VIEWER' as const, unit: { ...living, validTo: null } },
  ];
  for (const other of others) {
    const account = { grants: [over, other] };
    expect(endedHome({ ...viewer, account }, date('2025-08-01'))).toBeNull();
  }
});
