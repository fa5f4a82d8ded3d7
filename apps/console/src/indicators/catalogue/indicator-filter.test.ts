import { expect, test } from 'vitest';
import { anEnteredIndicator } from './indicator.fixture.ts';
import { matchesIndicator } from './indicator-filter.ts';

const none = { q: '', kind: '', level: '', every: '' };
const mediators = anEnteredIndicator();

test('an indicator is found by its key or its name in either language, without diacritics', () => {
  for (const q of ['hoa giai', 'Hòa Giải', 'mediators']) {
    expect(matchesIndicator(mediators, { ...none, q })).toBe(true);
  }
  expect(matchesIndicator(mediators, { ...none, q: 'hòm' })).toBe(false);
});

test('kind, level and frequency narrow together', () => {
  const asked = { ...none, kind: 'STOCK', level: 'COMMUNE', every: 'YEAR' };
  expect(matchesIndicator(mediators, asked)).toBe(true);
  expect(matchesIndicator(mediators, { ...asked, every: 'MONTH' })).toBe(false);
  const rate = anEnteredIndicator({ kind: 'RATIO', collectedAt: null, frequency: null });
  expect(matchesIndicator(rate, { ...none, level: 'COMMUNE' })).toBe(false);
});
