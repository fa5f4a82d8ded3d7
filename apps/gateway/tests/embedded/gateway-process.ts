import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const gateway = fileURLToPath(new URL('../..', import.meta.url));

/** A gateway in a process of its own, as its users start it. */
export interface GatewayProcess {
  readonly child: ChildProcess;
  /** Where it is ready; rejects with what it wrote when it ends before. */
  readonly ready: Promise<string>;
  /** How it ended: its code, or null for a killed one, and what it wrote to stderr. */
  readonly ended: Promise<{ readonly code: number | null; readonly problem: string }>;
}

export function startGateway(settings: Readonly<Record<string, string>>): GatewayProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: gateway,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let problem = '';
  child.stderr.on('data', (text: Buffer) => (problem += text.toString()));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, problem }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const url = /phoihop is ready at (\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then(() => reject(new Error(`it ended: ${said}${problem}`)));
  });
  // Who waits for the end alone does not ask whether it was ever ready.
  ready.catch(() => undefined);
  return { child, ready, ended };
}
