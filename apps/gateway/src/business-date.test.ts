import { expect, it } from 'vitest';
import { dayInVietnam } from './business-date.ts';

it('turns the day at midnight in Viet Nam, seven hours before Greenwich', () => {
  expect(dayInVietnam(new Date('2023-12-14T16:59:59Z'))).toBe('2023-12-14');
  expect(dayInVietnam(new Date('2023-12-14T17:00:00Z'))).toBe('2023-12-15');
});
