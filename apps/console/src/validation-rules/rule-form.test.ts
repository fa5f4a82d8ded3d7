import type { ValidationRuleFields } from '@phoihop/client/indicators';
import { expect, test } from 'vitest';
import { matchesRule } from './rule-filter.ts';
import { changeOf, nothingWritten, toDefinition, toEditedRule, toNewRule } from './rule-form.ts';

const rule: ValidationRuleFields = {
  id: 'rule-1',
  key: 'few_villages',
  nameVi: 'Thôn không nhiều hơn hộ',
  nameEn: 'No more villages than households',
  severity: 'BLOCK',
  kind: 'COMPARE',
  definition: '{"left":["a","b"],"operator":"<=","right":["c"],"constant":"2.5"}',
  position: 3,
  isActive: true,
  version: 4,
  versions: [],
};

test('a rule that is opened and saved unchanged says what it said', () => {
  const change = changeOf(rule);
  expect(change).toMatchObject({ left: 'a,b', right: 'c', constant: '2.5', isActive: 'yes' });
  const { definition, ...rest } = toEditedRule(rule, change);
  expect(JSON.parse(definition ?? '')).toEqual(JSON.parse(rule.definition));
  expect(rest).toMatchObject({ version: 4, severity: 'BLOCK', position: 3, isActive: true });
});

test('numbers are kept as text with a point, however they are typed; nothing typed is no number', () => {
  const content = { ...nothingWritten, left: 'a', constant: ' 12,5 ', indicator: 'a' };
  expect(JSON.parse(toDefinition('COMPARE', content))).toMatchObject({ constant: '12.5' });
  expect(JSON.parse(toDefinition('COMPARE', { ...content, constant: '' }))).toMatchObject({
    constant: null,
  });
  expect(JSON.parse(toDefinition('CHANGE', { ...content, percent: '33,3' }))).toEqual({
    indicator: 'a',
    percent: '33.3',
  });
});

test('a new rule without an English name or a place leaves both to the service', () => {
  expect(toNewRule({ ...nothingWritten, key: 'x_y', nameVi: 'Tên' }, 'NOTE')).toMatchObject({
    nameEn: null,
    position: null,
    severity: 'NOTE',
    kind: 'COMPARE',
  });
});

test('a rule is found by its own words and by those of the indicators it speaks of', () => {
  const none = { q: '', severity: '', kind: '', active: '' };
  const indicators = [
    { key: 'c', nameVi: 'Hộ gia đình', nameEn: 'Households' },
    { key: 'z', nameVi: 'Hòm thư', nameEn: 'Boxes' },
  ];
  expect(matchesRule(rule, indicators, { ...none, q: 'ho gia dinh' })).toBe(true);
  expect(matchesRule(rule, indicators, { ...none, q: 'thon khong' })).toBe(true);
  expect(matchesRule(rule, indicators, { ...none, q: 'hom thu' })).toBe(false);
  expect(matchesRule(rule, indicators, { ...none, severity: 'NOTE' })).toBe(false);
  expect(matchesRule(rule, indicators, { ...none, active: 'no' })).toBe(false);
});
