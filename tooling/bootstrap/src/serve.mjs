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
  /** @param {NodeJS.Signals} signal */
  const tell = (signal) => {
    if (!isTold) child.kill(signal);
    isTold = true;
  };
  for (const signal of signals) {
    process.on(signal, () => {
      // Ctrl-C at a terminal reaches the whole group, the server included: telling it again would
      // cut its closing short.
      if (process.stdin.isTTY && signal !== 'SIGTERM') isTold = true;
      else tell(signal);
    });
  }
  if (process.env['npm_lifecycle_event']) whenParentIsGone(() => tell('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)),
    );
  });
}

/**
 * Ending npm ends the shell it runs us in, which tells us nothing: without this the server would go on
 * behind the back of whoever ended it.
 *
 * @param {() => void} act
 */
function whenParentIsGone(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 250);
  timer.unref();
}
