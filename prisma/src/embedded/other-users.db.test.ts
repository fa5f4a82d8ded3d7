import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmbedded } from './index.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';

const root = temporaryDirectory();
const ownerScript = fileURLToPath(new URL('owner-process.fixture.ts', import.meta.url));
const somebody = { uid: 1000, gid: 1000 };
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
// A checkout in a closed home can only be run by its owner.
const isOpen = isRoot && canSomebodyRun();

function canSomebodyRun(): boolean {
  const args = ['-c', 'test -r "$1" && "$2" --version', 'sh', ownerScript, process.execPath];
  return spawnSync('/bin/sh', args, somebody).status === 0;
}

function runAsSomebody(dataDir: string) {
  const args = ['--import', 'tsx', ownerScript, dataDir];
  const env = { PATH: process.env['PATH'], HOME: root };
  return spawnSync(process.execPath, args, { ...somebody, env, encoding: 'utf8' });
}

describe.runIf(isRoot)('beside root', () => {
  it.runIf(isOpen)(
    'an ordinary user runs a server of his own, and root may go on with it',
    async () => {
      chmodSync(root, 0o755);
      const dataDir = join(root, 'his');
      mkdirSync(dataDir);
      chownSync(dataDir, somebody.uid, somebody.gid);
      expect(runAsSomebody(dataDir)).toMatchObject({
        stderr: '',
        stdout: expect.stringMatching(/uid 1000\nstopped\n$/),
      });
      const server = await startEmbedded({ dataDir });
      onTestFinished(async () => server.stop());
      await server.stop();
      expect(statSync(join(dataDir, 'postgres')).uid).toBe(somebody.uid);
      expect(runAsSomebody(dataDir)).toMatchObject({ stderr: '', status: 0 });
    },
    20_000,
  );

  it.runIf(isOpen)(
    'an ordinary user is told that a directory is not his',
    async () => {
      const dataDir = join(root, 'of-root');
      const server = await startEmbedded({ dataDir, durable: false });
      onTestFinished(async () => server.stop());
      await server.stop();
      const refused = runAsSomebody(dataDir);
      expect(refused.status).toBe(1);
      expect(refused.stderr).toContain('DataDirectoryError: This user may not read and write');
    },
    20_000,
  );

  it('a folder closed to others on the way does not keep the server from its data', async () => {
    const closed = join(root, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const dataDir = join(closed, 'data');
    for (let start = 1; start <= 2; start++) {
      const server = await startEmbedded({ dataDir, durable: false });
      onTestFinished(async () => server.stop());
      expect(statSync(`/proc/${server.pid()}`).uid).toBe(65_534);
      await server.stop();
    }
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(65_534);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
  }, 20_000);
});
