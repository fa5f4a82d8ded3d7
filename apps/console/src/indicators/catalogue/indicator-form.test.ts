import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { anEnteredIndicator } from './indicator.fixture.ts';
import {
  type IndicatorDraft,
  nothingWritten,
  notWhole,
  toEditedIndicator,
  toNewIndicator,
  wordingOf,
} from './indicator-form.ts';
import { denominatorsFor, totalsFor, withoutStale } from './offered-choices.ts';

const everything: IndicatorDraft = {
  ...nothingWritten,
  key: 'teams',
  collectedAt: 'COMMUNE',
  frequency: 'YEAR',
  collectedFrom: '2024-01-01',
  lastDay: '2025-12-31',
  maxAge: '2',
  numerator: 'mediators',
  denominator: 'households',
  standard: 'new_rural',
  total: 'groups',
};

test('of what was typed only what the kind asks for is sent', () => {
  expect(toNewIndicator(everything, 'FLOW')).toMatchObject({
    collectedAt: 'COMMUNE',
    frequency: 'YEAR',
    calendar: 'CALENDAR',
    total: 'groups',
  });
  expect(toNewIndicator(everything, 'FLOW')).not.toHaveProperty('maxAge');
  expect(toNewIndicator(everything, 'STOCK')).toMatchObject({ maxAge: 2 });

  const ratio = toNewIndicator(everything, 'RATIO');
  expect(ratio).toMatchObject({ numerator: 'mediators', denominator: 'households', per: 100 });
  expect(ratio).toMatchObject({ collectedFrom: null, collectedTo: null });
  expect(ratio).not.toHaveProperty('collectedAt');
  expect(toNewIndicator(everything, 'COUNT')).toMatchObject({ standard: 'new_rural' });
  expect(toNewIndicator(everything, 'COUNT')).not.toHaveProperty('numerator');
});

test('people name the last day of collection, the service the first after it', () => {
  const indicator = anEnteredIndicator({ collectedTo: date('2026-01-01'), version: 3 });
  const wording = wordingOf(indicator);
  expect(wording.lastDay).toBe('2025-12-31');
  expect(toEditedIndicator(indicator, wording)).toMatchObject({
    id: indicator.id,
    version: 3,
    collectedTo: '2026-01-01',
    decimals: 0,
    position: 5,
  });
});

test('a number that is none, or that was wiped out, is found before it is sent', () => {
  const wording = wordingOf(anEnteredIndicator());
  expect(notWhole(wording, ['decimals', 'position'])).toBeNull();
  expect(notWhole({ ...wording, decimals: '1,5' }, [])).toBe('decimals');
  expect(notWhole({ ...wording, position: '' }, ['position'])).toBe('position');
  expect(notWhole({ ...everything, position: '' }, ['decimals'])).toBeNull();
});

const groups = anEnteredIndicator({ key: 'groups' });
const part = anEnteredIndicator({ key: 'part', total: groups });
const sessions = anEnteredIndicator({ key: 'sessions', kind: 'FLOW', maxAge: null });
const all = [anEnteredIndicator(), groups, part, sessions];
const keysOf = (indicators: readonly { readonly key: string }[]) =>
  indicators.map(({ key }) => key);

test('a part belongs to what is counted in the same way and is no part itself', () => {
  const stock = { ...everything, kind: 'STOCK', maxAge: '1' };
  expect(keysOf(totalsFor(stock, all))).toEqual(['mediators', 'groups']);
  expect(totalsFor({ ...stock, frequency: 'QUARTER' }, all)).toEqual([]);
  expect(totalsFor({ ...stock, kind: '' }, all)).toEqual([]);
});

test('a ratio divides by what is counted like its numerator, and not by that itself', () => {
  const ratio = { ...everything, kind: 'RATIO', numerator: 'mediators' };
  expect(keysOf(denominatorsFor(ratio, all))).toEqual(['groups', 'part']);
});

test('what no longer goes with another choice is not sent behind anybody’s back', () => {
  const stock = { ...everything, kind: 'STOCK', maxAge: '1' };
  expect(withoutStale(stock, all)).toMatchObject({ total: 'groups', denominator: '' });
  expect(withoutStale({ ...stock, frequency: 'MONTH' }, all).total).toBe('');
});
