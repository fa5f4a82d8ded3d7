import { expect, it } from 'vitest';
import {
  levelOf,
  mayLieUnder,
  unitKinds,
  unitLevels,
  type UnitKind,
  type UnitLevel,
} from './unit.ts';

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

// Since July 2025 a commune may lie straight under its province.
const expectedParents: Record<UnitLevel, UnitLevel[]> = {
  CENTRAL: [],
  PROVINCE: ['CENTRAL'],
  DISTRICT: ['CENTRAL', 'PROVINCE'],
  COMMUNE: ['CENTRAL', 'PROVINCE', 'DISTRICT'],
};

it.each(unitKinds)('gives %s its one level', (kind) => {
  expect(levelOf(kind)).toBe(expectedLevels[kind]);
});

it.each(unitLevels)('lets a unit of level %s lie only under a higher one', (level) => {
  expect(unitLevels.filter((parent) => mayLieUnder(level, parent))).toEqual(expectedParents[level]);
});
