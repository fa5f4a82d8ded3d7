import { describe, expect, it } from 'vitest';
import { unitKinds } from '../units/index.ts';
import { isExpected, requiredParties, type ProgrammeRule } from './programme.ts';

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
