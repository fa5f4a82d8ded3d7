import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const gatewayDirectory = fileURLToPath(new URL('../../../apps/gateway', import.meta.url));

/** A gateway as its users run it: the built program in a process of its own. */
export interface GatewayProcess {
  readonly url: string;
  /** From starting the process to its ready line, in milliseconds. */
  readonly readyAfter: number;
  /** The most memory its process ever held; not told but on Linux. */
  peakMegabytes(): number | undefined;
  stop(): Promise<void>;
}

/** Starts the built gateway on a free port over a data directory. */
export async function startGateway(
  dataDirectory: string,
  profile: 'demo' | 'nation' = 'demo',
): Promise<GatewayProcess> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: gatewayDirectory,
    env: {
      NODE_ENV: 'production',
      ...process.env,
      PORT: String(port),
      PHOIHOP_DATA: dataDirectory,
      PHOIHOP_PROFILE: profile,
      PHOIHOP_REQUESTS_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  const readyAfter = performance.now() - started;
  return {
    url: `http://127.0.0.1:${port}`,
    readyAfter,
    peakMegabytes: () => peakOf(child.pid),
    stop: () => ended(child),
  };
}

function peakOf(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.includes('phoihop is ready at')) resolve();
    });
    child.once('exit', () =>
      reject(new Error(`the gateway ended before it was ready\n${printed}`)),
    );
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
