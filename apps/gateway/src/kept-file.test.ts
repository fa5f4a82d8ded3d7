import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptSecret, keptSigningKey } from './kept-file.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'phoihop-kept-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const kept = [
  ['secret', keptSecret],
  ['signing-key.pem', keptSigningKey],
] as const;

it.each(kept)('%s is made once, for its owner alone', (name, keep) => {
  const first = keep(directory);

  expect(keep(directory)).toBe(first);
  expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
});

it.each(kept)('a damaged %s is told, and stays as it is', (name, keep) => {
  writeFileSync(join(directory, name), 'junk');

  expect(() => keep(directory)).toThrow(/is damaged\. Put it back from a copy/);
  expect(readFileSync(join(directory, name), 'utf8')).toBe('junk');
});
