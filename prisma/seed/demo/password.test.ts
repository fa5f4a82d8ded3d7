import { verifyPassword } from 'better-auth/crypto';
import { expect, it } from 'vitest';
import { demoPassword, demoPasswordHash } from './password.ts';

it('the sign-in library accepts the demo password by its written hash, and no other', async () => {
  expect(await verifyPassword({ hash: demoPasswordHash, password: demoPassword })).toBe(true);
  expect(await verifyPassword({ hash: demoPasswordHash, password: 'phoi-hop-khac' })).toBe(false);
});
