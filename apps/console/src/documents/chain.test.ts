import { expect, test } from 'vitest';
import { chainOf, type ChainDocument } from './chain.ts';

function document(
  id: string,
  issuedOn: string | null,
  relations: readonly (readonly [target: string, basis: 'STATED' | 'INFERRED'])[] = [],
): ChainDocument {
  return {
    id,
    key: id,
    number: id,
    kind: 'PLAN',
    level: 'PROVINCE',
    titleVi: id,
    titleEn: id,
    issuerVi: id,
    issuerEn: id,
    issuedOn: issuedOn as ChainDocument['issuedOn'],
    effectiveFrom: null,
    effectiveTo: null,
    relations: relations.map(([target, basis]) => ({
      kind: 'IMPLEMENTS',
      basis,
      since: null,
      target: { id: target, number: target },
    })),
  };
}

const all = [
  document('123', '2021-05-14', [
    ['09', 'STATED'],
    ['456', 'INFERRED'],
  ]),
  document('456', '2014-05-06', [['09', 'STATED']]),
  document('09', '2013-08-01'),
  document('25-NQ', null),
];

test('the chain holds all that hangs together, oldest first, and nothing else', () => {
  expect(chainOf(all, '123').documents.map(({ id }) => id)).toEqual(['09', '456', '123']);
  expect(chainOf(all, '09').documents.map(({ id }) => id)).toEqual(['09', '456', '123']);
  expect(chainOf(all, '25-NQ').documents.map(({ id }) => id)).toEqual(['25-NQ']);
});

test('lines that pass the same row run in lanes of their own', () => {
  const { links, lanes } = chainOf(all, '123');
  expect(lanes).toBe(2);
  expect(links.find(({ from, to }) => from === '123' && to === '09')?.lane).toBe(1);
  expect(links.filter(({ isInferred }) => isInferred)).toHaveLength(1);
});
