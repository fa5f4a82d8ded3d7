import { expect, it } from 'vitest';
import { capacityOf, organisationKinds } from './organisation.ts';

it('a chief of police signs himself, every other head on behalf of the body', () => {
  expect(capacityOf('POLICE')).toBe('DIRECT');
  for (const kind of organisationKinds.filter((one) => one !== 'POLICE')) {
    expect(capacityOf(kind)).toBe('TM');
  }
});
