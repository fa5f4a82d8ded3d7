import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOfManifests, readStamp, stampFile } from './stamp.mjs';

let root: string;

const manifests = ['package.json', 'prisma/package.json', 'apps/one/package.json'];
const settings = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'phoihop-stamp-'));
  for (const folder of ['apps', 'packages', 'tooling']) mkdirSync(join(root, folder));
  for (const path of manifests) write(path, '{"dependencies":{"left":"catalog:"}}');
  for (const path of manifests) write(`${dirname(path)}/node_modules/left/package.json`, '{}');
  for (const path of settings) write(path, 'one');
  write('pnpm/pnpm', '');
  const stamp = { hash: hashOfManifests(root), pnpmFolder: join(root, 'pnpm') };
  writeFileSync(stampFile(root), JSON.stringify(stamp));
});

afterEach(() => rmSync(root, { recursive: true }));

it('holds while nothing changes', () => {
  expect(readStamp(root)?.pnpmFolder).toBe(join(root, 'pnpm'));
});

it.each([...manifests, ...settings])('holds no longer once %s is another', (path) => {
  write(path, '{"dependencies":{"left":"1.0.0"}}');

  expect(readStamp(root)).toBeUndefined();
});

it.each(['apps/one/node_modules/left', 'pnpm', 'node_modules'])(
  'holds no longer once %s is gone',
  (path) => {
    rmSync(join(root, path), { recursive: true });

    expect(readStamp(root)).toBeUndefined();
  },
);
