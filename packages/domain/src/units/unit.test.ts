import { expect, it } from 'vitest';
import { levelOf, unitKinds, type UnitKind, type UnitLevel } from './unit.ts';

// Written out, not read from the table under test: this is the specification.
const expectedLevels: Record<UnitKind, UnitLevel> = {
  TRUNG_UONG: 'CENTRAL',
  TINH: 'PROVINCE',
  THANH_PHO: 'DISTRICT',
  THI_XA: 'DISTRICT',
  HUYEN: 'DISTRICT',
  PHUONG: 'COMMUNE',
  THI_TRAN: 'COMMUNE',
  XA: 'COMMUNE',
};

it.each(unitKinds)('gives %s its one level', (kind) => {
  expect(levelOf(kind)).toBe(expectedLevels[kind]);
});
