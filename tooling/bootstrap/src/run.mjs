import { dev } from './dev.mjs';
import { StepError } from './step.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';

const commands = { start, test, dev };

/**
 * Runs one command and returns the exit code.
 *
 * @param {string | undefined} name
 * @returns {Promise<number>}
 */
export async function run(name) {
  if (name !== 'start' && name !== 'test' && name !== 'dev') {
    console.error(`Say one of: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  try {
    return await commands[name]();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.error(error.message);
    return 1;
  }
}
