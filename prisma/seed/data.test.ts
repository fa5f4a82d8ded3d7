import { readdirSync, readFileSync } from 'node:fs';
import { documentKinds, documentRelationKinds } from '@phoihop/domain/documents';
import { parsePeriod } from '@phoihop/domain/indicators';
import { expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { unitList } from './unit-list.ts';

const folder = new URL('data/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const documents = readTable('documents', ['key', 'kind']);

it.each(files)('%s is composed text (NFC) with plain line ends', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');

  expect(text).toBe(text.normalize('NFC'));
  expect(text).not.toMatch(/[\r\uFEFF]/);
});

it('lists 183 units under 183 codes: 1 province, 9 districts, 150 xã, 13 phường, 10 thị trấn', () => {
  const count = (...kinds: string[]) => unitList.filter((unit) => kinds.includes(unit.kind)).length;

  expect(new Set(unitList.map((unit) => unit.code)).size).toBe(183);
  expect([count('TINH'), count('HUYEN', 'THI_XA', 'THANH_PHO')]).toEqual([1, 9]);
  expect([count('XA'), count('PHUONG'), count('THI_TRAN')]).toEqual([150, 13, 10]);
});

it('keeps the leading zeros of codes', () => {
  expect(
    unitList.filter((unit) => unit.level === 'COMMUNE' && !/^0\d{4}$/.test(unit.code)),
  ).toEqual([]);
});

it('relates known documents by known relations', () => {
  const keys = documents.map((row) => row.key);
  const relations = readTable('document-relations', ['document_key', 'relation', 'target_key']);
  const known: readonly string[] = documentRelationKinds;

  expect([documents.length, relations.length]).toEqual([20, 9]);
  expect(relations.filter((row) => !keys.includes(row.document_key))).toEqual([]);
  expect(relations.filter((row) => !keys.includes(row.target_key))).toEqual([]);
  expect(relations.filter((row) => !known.includes(row.relation))).toEqual([]);
  const kinds: readonly string[] = documentKinds;
  expect(documents.filter((row) => !kinds.includes(row.kind))).toEqual([]);
});

it('publishes 20 figures of known indicators for periods the domain can read', () => {
  const indicators = readTable('indicators', ['key']).map((row) => row.key);
  const figures = readTable('published-figures', ['indicator_key', 'period', 'source']);

  expect([indicators.length, figures.length]).toEqual([34, 20]);
  expect(figures.filter((row) => !indicators.includes(row.indicator_key))).toEqual([]);
  expect(figures.filter((row) => parsePeriod(row.period) === null)).toEqual([]);
  expect(figures.filter((row) => row.source === '')).toEqual([]);
});

it('tells the act of 2020 by ten changes, each with where it is read', () => {
  const told = readTable('reorganisation-2020', ['type', 'codes', 'from', 'to', 'source']);

  expect(told.length).toBe(10);
  expect(told.filter((row) => Object.values(row).includes(''))).toEqual([]);
});

it('brings each of the 173 communes of 2023 to one of 51 units: 44 xã and 7 phường, six of them kept', () => {
  const rows = readTable('reorganisation-2025', [
    'code_2023',
    'code_2024',
    'change',
    'code',
    'kind',
  ]);
  const count = (kind: string) =>
    new Set(rows.filter((row) => row.kind === kind).map(({ code }) => code)).size;
  const communes = unitList.filter(({ level }) => level === 'COMMUNE').map(({ code }) => code);

  expect(rows.map((row) => row.code_2023).toSorted()).toEqual(communes.toSorted());
  expect([count('XA'), count('PHUONG')]).toEqual([44, 7]);
  expect(rows.filter((row) => row.change === 'KEPT').length).toBe(6);
  expect(new Set(rows.map((row) => row.code_2024)).size).toBe(168);
});

it('marks as unverified the one date of an act that nobody has seen in its text', () => {
  const acts = readTable('reorganisations', ['number', 'is_effective_verified']);

  expect(
    acts.filter((act) => act.is_effective_verified !== 'true').map(({ number }) => number),
  ).toEqual(['1246/NQ-UBTVQH15']);
});
