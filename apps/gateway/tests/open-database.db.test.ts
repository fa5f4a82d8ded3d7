import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@phoihop/postgres/test-database';
import { afterEach, describe, expect, it } from 'vitest';
import type { Profile, Settings } from '../src/env.ts';
import { openDatabase } from '../src/open-database.ts';
import { keptSecret } from '../src/kept-file.ts';

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function database(kind: 'empty' | 'demo'): Promise<TestDatabase> {
  const copy = await createTestDatabase(kind);
  closers.push(copy.drop);
  return copy;
}

function settingsFor(url: string, profile: Profile, ownerUrl?: string): Settings {
  return {
    port: 0,
    host: '127.0.0.1',
    profile,
    database: { kind: 'server', url, ownerUrl },
    dataDir: tmpdir(),
    today: undefined,
    secret: 's'.repeat(32),
    publicUrl: undefined,
    signingKeyPath: undefined,
    requestsPerMinute: 1200,
    secondFactorOf: [],
    oidc: undefined,
    files: { directory: '', s3: undefined, megabytesMax: 20 },
    hasExplorer: false,
    mail: undefined,
  };
}

async function open(settings: Settings) {
  const listeners = { onProgress: () => undefined, onExit: () => undefined };
  const opened = await openDatabase(settings, listeners);
  closers.push(opened.close);
  return opened;
}

describe('a database on a server', () => {
  it('is migrated, filled and stamped by the owner, and used by the role that owns nothing', async () => {
    const { ownerUrl, appUrl } = await database('empty');
    const { db } = await open(settingsFor(appUrl, 'reference', ownerUrl));

    expect(await db.prisma.unit.count()).toBeGreaterThan(180);
    expect(await db.prisma.account.count()).toBe(0);
    await expect(db.prisma.$executeRaw`DROP TABLE signing`).rejects.toThrow(/owner/);
  });

  it('is left as it is at the second start', async () => {
    const { ownerUrl, appUrl } = await database('demo');
    const settings = settingsFor(appUrl, 'demo', ownerUrl);
    const count = await (await open(settings)).db.prisma.auditEntry.count();

    expect(await (await open(settings)).db.prisma.auditEntry.count()).toBe(count);
  });

  it.each([true, false])(
    'is refused under another profile, owner at hand: %s',
    async (hasOwner) => {
      const { ownerUrl, appUrl } = await database('demo');
      const settings = settingsFor(appUrl, 'reference', hasOwner ? ownerUrl : undefined);

      await expect(open(settings)).rejects.toThrow(/holds the profile "demo".*"reference"/);
    },
  );

  it('needs the owner to be given its tables', async () => {
    const { appUrl } = await database('empty');

    await expect(open(settingsFor(appUrl, 'reference'))).rejects.toThrow(/DATABASE_OWNER_URL/);
  });
});

describe('the secret of a data directory', () => {
  it('is made once, for its owner alone, and not made anew over one that is damaged', () => {
    const folder = mkdtempSync(join(tmpdir(), 'phoihop-secret-'));
    closers.push(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'secret');
    const secret = keptSecret(folder);

    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(keptSecret(folder)).toBe(secret);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    writeFileSync(path, '');
    expect(() => keptSecret(folder)).toThrow('is damaged');
    expect(statSync(path).size).toBe(0);
  });
});
