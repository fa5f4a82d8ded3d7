import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Ends a command with a sentence for the person who ran it. */
export class StepError extends Error {
  /** @override */
  name = 'StepError';
}

/** @typedef {{ readonly env: NodeJS.ProcessEnv, readonly isShown?: boolean }} ProgramOptions */
/** @typedef {{ readonly code: number, readonly output: string }} ProgramEnd */

/**
 * Runs a program to its end; its output is shown as it comes, or kept for the case that it fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {ProgramOptions} options
 * @returns {Promise<ProgramEnd>}
 */
export function runProgram(program, args, { env, isShown = false }) {
  return new Promise((resolve) => {
    const stdio = isShown ? 'inherit' : 'pipe';
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', stdio, stdio] });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString();
    child.on('error', (error) => resolve({ code: 1, output: `${output()}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: output() }));
  });
}

/**
 * Announces the steps of a command, one line each, with the seconds they took.
 *
 * @param {number} count
 */
export function createSteps(count) {
  let done = 0;
  /**
   * @template Result
   * @param {string} label
   * @param {() => Promise<Result>} work
   * @param {{ isShown?: boolean, ending?: (result: Result) => string }} [options] whether the work has
   *   much to say itself, and what to add to the seconds
   * @returns {Promise<Result>}
   */
  return async function step(label, work, { isShown = false, ending } = {}) {
    done += 1;
    const started = performance.now();
    const title = `[${done}/${count}] ${label} … `;
    process.stdout.write(isShown ? `${title}\n` : title);
    const result = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${isShown ? title : ''}${seconds} s${ending?.(result) ?? ''}\n`);
    return result;
  };
}
