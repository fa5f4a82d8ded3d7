import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import { unitKinds } from '../units/index.ts';
import {
  isExpected,
  isExpectedOn,
  planningDay,
  requiredParties,
  type ProgrammeRule,
} from './programme.ts';

// As 09/CTr-BCA-MTTW has it, save that the commune also asks its People's Committee.
const programme: ProgrammeRule = {
  expectedKinds: ['TINH', 'HUYEN', 'XA', 'PHUONG'],
  parties: [
    { level: 'COMMUNE', kind: 'PEOPLES_COMMITTEE' },
    { level: 'PROVINCE', kind: 'FRONT' },
    { level: 'PROVINCE', kind: 'POLICE' },
    { level: 'COMMUNE', kind: 'FRONT' },
    { level: 'COMMUNE', kind: 'POLICE' },
  ],
};

it('expects the kinds it names and no other', () => {
  expect(unitKinds.filter((kind) => isExpected(programme, kind))).toEqual([
    'TINH',
    'HUYEN',
    'PHUONG',
    'XA',
  ]);
});

it('expects nothing before its first day, and nothing from its end on', () => {
  const run = { from: date('2013-08-01'), to: date('2023-12-15') };
  const days = ['2013-07-31', '2013-08-01', '2023-12-14', '2023-12-15'].map(date);

  expect(days.map((day) => isExpectedOn(programme, run, 'XA', day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isExpectedOn(programme, { ...run, to: null }, 'XA', date('2030-01-01'))).toBe(true);
  expect(isExpectedOn(programme, run, 'THI_XA', date('2020-01-01'))).toBe(false);
});

it('is planned for as it will be on its first day, before that', () => {
  const run = { from: date('2024-01-01'), to: null };

  expect(planningDay(run, date('2023-12-15'))).toBe('2024-01-01');
  expect(planningDay(run, date('2024-02-01'))).toBe('2024-02-01');
});

describe('requiredParties', () => {
  it.each(['XA', 'PHUONG', 'THI_TRAN'] as const)(
    'asks of a %s what its level asks, in order',
    (kind) => {
      expect(requiredParties(programme, kind)).toEqual(['PEOPLES_COMMITTEE', 'FRONT', 'POLICE']);
    },
  );

  it('asks of the province its own', () => {
    expect(requiredParties(programme, 'TINH')).toEqual(['FRONT', 'POLICE']);
  });

  it('asks nothing where the programme says nothing', () => {
    expect(requiredParties(programme, 'HUYEN')).toEqual([]);
  });
});
