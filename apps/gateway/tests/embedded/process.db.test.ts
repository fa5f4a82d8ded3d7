import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startGateway, type GatewayProcess } from './gateway-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'phoihop-gateway-'));
const dataDir = join(folder, 'data');
const started: GatewayProcess[] = [];

function start(settings: Record<string, string> = {}): GatewayProcess {
  const gateway = startGateway({ PHOIHOP_DATA: dataDir, ...settings });
  started.push(gateway);
  return gateway;
}

afterAll(async () => {
  for (const { child, ended } of started) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'tinh', password: 'phoi-hop-demo' }),
  });
  return response.headers.getSetCookie().join().split(';')[0] ?? '';
}

async function ask(url: string, cookie: string): Promise<unknown> {
  const query = '{ units(level: [COMMUNE]) { totalCount } }';
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe('the gateway as a process', () => {
  const answer = { data: { units: { totalCount: 173 } } };
  let cookie = '';

  it('brings its database along, and ends in good order however often it is told', async () => {
    const { child, ready, ended } = start();
    const url = await ready;
    cookie = await signIn(url);
    expect(await ask(url, cookie)).toMatchObject(answer);
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM'] as const) child.kill(signal);

    expect(await ended).toEqual({ code: 0, problem: '' });
    // The first start makes the demonstration, beside all the other tests.
  }, 120_000);

  it('keeps a session over a restart, and over being killed', async () => {
    const first = start();
    expect(await ask(await first.ready, cookie)).toMatchObject(answer);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = start();
    expect(await ask(await second.ready, cookie)).toMatchObject(answer);
  });

  it('refuses a data directory that is in use, in one sentence', async () => {
    const { code, problem } = await start().ended;

    expect(code).toBe(1);
    expect(problem).toMatch(/^The data directory .* is in use by process \d+\..*\n$/);
  });

  it.each([
    ['HOST', '0.0.0.0'],
    ['PHOIHOP_TODAY', 'yesterday'],
  ])('names a wrong %s and touches nothing', async (name, value) => {
    const elsewhere = join(folder, name);
    const { code, problem } = await start({ [name]: value, PHOIHOP_DATA: elsewhere }).ended;

    expect(code).toBe(1);
    expect(problem).toContain(`${name} must be`);
    expect(problem.trim()).not.toContain('\n');
    expect(existsSync(elsewhere)).toBe(false);
    expect(readdirSync(folder)).toEqual(['data']);
  });
});
