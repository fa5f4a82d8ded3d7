import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { startS3Service, type S3Service } from './s3-service.fixture.ts';
import { createS3Store } from './s3-store.ts';

let directory: string;
let service: S3Service;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-store-'));
  await mkdir(join(directory, 'kept'));
  service = await startS3Service();
});
afterAll(async () => {
  await service.close();
  await rm(directory, { recursive: true, force: true });
});

let count = 0;
async function received(text: string) {
  count += 1;
  const path = join(directory, `incoming-${count}`);
  await writeFile(path, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { path, sha256, size: Buffer.byteLength(text) };
}

const stores: [string, () => FileStore, () => Promise<readonly string[]>][] = [
  [
    'a directory',
    () => createDiskStore(join(directory, 'kept')),
    async () =>
      (await readdir(join(directory, 'kept'), { recursive: true })).filter((path) =>
        /[0-9a-f]{64}/.test(path),
      ),
  ],
  ['a bucket', () => createS3Store(service.settings), async () => [...service.objects.keys()]],
];

describe.each(stores)('in %s', (_name, store, kept) => {
  it('a file is kept under the hash of what it holds, and comes back as it was', async () => {
    const file = await received('456/CTPH');
    await store().put(file);

    expect(await store().has(file.sha256)).toBe(true);
    expect((await buffer(await store().open(file.sha256))).toString()).toBe('456/CTPH');
  });

  it('the same file twice is kept once', async () => {
    const before = await kept();
    await store().put(await received('456/CTPH'));
    expect(await kept()).toEqual(before);
  });

  it('the same file at once is kept once, and whole', async () => {
    const files = await Promise.all(Array.from({ length: 8 }, () => received('cùng lúc')));
    const before = await kept();
    await Promise.all(files.map((file) => store().put(file)));
    const [file] = files;

    expect(await kept()).toHaveLength(before.length + 1);
    expect((await buffer(await store().open(file?.sha256 ?? ''))).toString()).toBe('cùng lúc');
  });

  it('what was never taken in is not there', async () => {
    expect(await store().has('0'.repeat(64))).toBe(false);
    await expect(store().open('0'.repeat(64))).rejects.toThrow(/ENOENT|NoSuchKey/);
  });

  it('what was taken away is gone, and taking it away again changes nothing', async () => {
    const file = await received('gỡ đi');
    await store().put(file);
    await store().remove(file.sha256);
    await store().remove(file.sha256);

    expect(await store().has(file.sha256)).toBe(false);
  });

  it('nothing is named but by a hash', async () => {
    await expect(store().open('../../etc/passwd')).rejects.toThrow('SHA-256');
  });
});

it('a bucket refuses what does not arrive as it was sent', async () => {
  const file = await received('đổi dọc đường');
  await writeFile(file.path, 'x'.repeat(file.size));
  await expect(createS3Store(service.settings).put(file)).rejects.toThrow('BadDigest');
});

it('what a bucket refuses for another reason than that it lacks it is an error, not an absence', async () => {
  const store = createS3Store({ ...service.settings, accessKeyId: 'khác' });
  await expect(store.has('0'.repeat(64))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 403 },
  });
});
