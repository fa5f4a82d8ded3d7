import { expect, it } from 'vitest';
import { readTable } from '../read-table.ts';
import { unitOf, unitsAt } from '../unit-list.ts';
import { recognise } from './recognitions.ts';

const recognised = recognise();
const standards = readTable('standards', ['key', 'kinds', 'implies', 'achieved']);
const tiers = standards.filter((row) => row.implies !== '');

it.each(standards)('$achieved units meet $key, each of a kind it applies to', (row) => {
  const codes = recognised[row.key] ?? [];
  const kinds = new Set(codes.map((code) => unitOf(code).kind));

  expect(new Set(codes).size).toBe(Number(row.achieved));
  expect([...kinds].filter((kind) => !row.kinds.split(';').includes(kind))).toEqual([]);
});

it.each(tiers)('whoever meets $key meets $implies', (row) => {
  const below = new Set(recognised[row.implies]);

  expect((recognised[row.key] ?? []).filter((code) => !below.has(code))).toEqual([]);
});

it('every xã of a recognised district is recognised', () => {
  const districts = recognised['new_rural_district'] ?? [];
  const rural = new Set(recognised['new_rural']);
  const left = unitsAt('COMMUNE').filter(
    (unit) => unit.kind === 'XA' && districts.includes(unit.parentCode ?? ''),
  );

  expect(left.filter((unit) => !rural.has(unit.code))).toEqual([]);
});
