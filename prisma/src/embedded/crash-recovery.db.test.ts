import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from './index.ts';
import { isAlive, processStart } from './process-identity.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';

const dataDir = temporaryDirectory();
const ownerScript = fileURLToPath(new URL('owner-process.fixture.ts', import.meta.url));

async function start(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const server = await startEmbedded(options);
  onTestFinished(async () => server.stop());
  return server;
}

async function connect(url: string): Promise<Client> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

async function numbersIn(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ n: number }>('SELECT n FROM said ORDER BY n');
  return rows.map((row) => row.n);
}

/** Collects what a process says, up to its very end. */
function listenTo(owner: ChildProcess): () => string {
  let text = '';
  owner.stdout?.on('data', (chunk) => (text += String(chunk)));
  return () => text;
}

describe('a crash', () => {
  it('of the server loses no acknowledged write, and it comes back by itself', async () => {
    const server = await start({ dataDir });
    const acknowledged: number[] = [];
    const setup = await connect(server.ownerUrl);
    await setup.query('CREATE TABLE said (n int PRIMARY KEY)');
    await setup.end();
    for (let round = 1; round <= 3; round++) {
      const pid = server.pid();
      const client = await connect(server.ownerUrl);
      setTimeout(() => process.kill(pid, 'SIGKILL'), 150);
      try {
        for (let i = 0; ; i++) {
          await client.query('INSERT INTO said VALUES ($1)', [round * 100_000 + i]);
          acknowledged.push(round * 100_000 + i);
        }
      } catch {
        // The server is gone.
      }
      const again = await connect(server.ownerUrl);
      expect(server.pid()).not.toBe(pid);
      // One write more than was acknowledged may stand: its answer was lost.
      expect(await numbersIn(again)).toEqual(expect.arrayContaining(acknowledged));
      await again.end();
    }
    expect(acknowledged.length).toBeGreaterThan(30);
    await server.stop();
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  }, 30_000);

  it('of the process that owns the server leaves a database that starts again', async () => {
    const dir = join(dataDir, 'owned');
    const owner = spawn(process.execPath, ['--import', 'tsx', ownerScript, dir, 'write'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = listenTo(owner);
    while (!said().includes('wrote 20\n')) await sleep(10);
    const orphan = Number(/postgres (\d+)/.exec(said())?.[1]);
    await expect(startEmbedded({ dataDir: dir })).rejects.toThrow(`process ${owner.pid}.`);
    owner.kill('SIGKILL');
    await once(owner, 'close');
    expect(processStart(orphan)).toBeDefined();
    const acknowledged = Number(/wrote (\d+)\n[^\n]*$/.exec(said())?.[1]);

    const server = await start({ dataDir: dir });
    const client = await connect(server.ownerUrl);
    expect((await numbersIn(client)).length).toBeGreaterThanOrEqual(acknowledged);
    expect(processStart(orphan)).toBeUndefined();
    await client.end();
    await server.stop();
  }, 20_000);

  it('leaves a lock whose number another process has since: it is taken over', async () => {
    writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid: 1, start: 'another boot/1' }));
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
    const server = await start({ dataDir });
    await server.stop();
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')(
    'leaves a server that has ended and that its parent never looks at: the next start is not misled',
    async () => {
      // What follows `exec` knows nothing of the child, which stays a zombie.
      const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
      onTestFinished(() => void parent.kill('SIGKILL'));
      const said = listenTo(parent);
      const zombie = () => Number(said().trim() || 0);
      while (zombie() === 0 || processStart(zombie()) !== undefined) await sleep(10);
      expect(isAlive(zombie())).toBe(true);
      writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${zombie()}\n`);

      const server = await start({ dataDir });
      await (await connect(server.appUrl)).end();
      await server.stop();
    },
  );

  it('in the middle of the first start leaves nothing that counts as a database', async () => {
    const dir = join(dataDir, 'half');
    const owner = spawn(process.execPath, ['--import', 'tsx', ownerScript, dir], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    while (!existsSync(join(dir, 'postgres.json'))) await sleep(5);
    await sleep(150);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(existsSync(join(dir, 'postgres'))).toBe(false);
    const server = await start({ dataDir: dir, durable: false });
    await (await connect(server.appUrl)).end();
    await server.stop();
  }, 20_000);

  it('that repeats itself is reported in the end', async () => {
    const failures: Error[] = [];
    const server = await start({ dataDir, onExit: (error) => failures.push(error) });
    while (failures.length === 0) {
      const pid = server.pid();
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
      await sleep(20);
    }
    expect(failures[0]?.message).toContain('died 6 times');
    await server.stop();
  }, 20_000);
});
