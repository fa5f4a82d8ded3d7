import { expect, it } from 'vitest';
import { createUploadGate } from './upload-gate.ts';

it('lets in so many of one account and so many in all, and the next when one has left', () => {
  const gate = createUploadGate({ inAll: 3, ofAccount: 2 });
  const [one, two] = [gate.enter('a'), gate.enter('a')];
  expect([one, two].includes(null)).toBe(false);
  expect(gate.enter('a')).toBeNull();
  expect(gate.enter('b')).not.toBeNull();
  expect(gate.enter('c')).toBeNull();
  one?.();
  // To leave twice makes no second place.
  one?.();
  expect(gate.enter('c')).not.toBeNull();
  expect(gate.enter('a')).toBeNull();
});
