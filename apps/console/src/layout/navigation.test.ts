import { expect, test } from 'vitest';
import { groupsFor } from './navigation.ts';

const namesFor = (role: 'ADMINISTRATOR' | 'REPORTER') =>
  groupsFor([{ role }])
    .find(({ name }) => name === 'keeping')
    ?.places.map(({ name }) => name);

test('the catalogues are there for everyone, accounts and the record for those who keep accounts', () => {
  expect(namesFor('REPORTER')).toEqual(['indicators', 'validationRules', 'reviewTemplates']);
  expect(namesFor('ADMINISTRATOR')).toEqual([
    'accounts',
    'audit',
    'indicators',
    'validationRules',
    'reviewTemplates',
  ]);
});
