import { expect, it } from 'vitest';
import { bulkMoveMax, bulkMoves, decideBulkMove } from './bulk-move.ts';

it('what differs from one to the other is not done to many at once', () => {
  expect(bulkMoves).not.toContain('SIGN');
  expect(bulkMoves).not.toContain('CONFIRM');
});

it.each([
  [0, false],
  [1, true],
  [bulkMoveMax, true],
  [bulkMoveMax + 1, false],
])('%i at once: %s', (count, isRight) => {
  expect(decideBulkMove({ move: 'APPROVE', count }).ok).toBe(isRight);
});

it('the reason is asked for once, for all', () => {
  expect(decideBulkMove({ move: 'RETURN', count: 3, reason: 'ngắn' })).toMatchObject({
    code: 'REASON_REQUIRED',
  });
  expect(decideBulkMove({ move: 'CANCEL', count: 3, reason: 'Chương trình đã dừng.' }).ok).toBe(
    true,
  );
  expect(decideBulkMove({ move: 'PLAN', count: 3 }).ok).toBe(true);
});
