import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @type {readonly NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a server until it ends, hands it the signals we get, and returns its exit code.
 *
 * We never end before it does: it has a database to close.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly cwd: string, readonly env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export function serve(program, args, options) {
  const child = spawn(program, args, { ...options, stdio: 'inherit' });
  let isTold = false;
  for (const signal of signals) {
    process.on(signal, () => {
      // Ctrl-C at a terminal reaches the whole group, the server included: telling it again would
      // cut its closing short.
      const hasHeard = process.stdin.isTTY && signal !== 'SIGTERM';
      if (!hasHeard && !isTold) child.kill(signal);
      isTold = true;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)),
    );
  });
}
