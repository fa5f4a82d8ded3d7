import { randomInt } from 'node:crypto';

// Without letters that are taken for one another when a password is read out.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that can be read out and typed: four times four letters, 79 bits. */
export function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
