import { join } from 'node:path';
import { chromiumWanted, provideChromium } from './chromium.mjs';
import { countLevel } from './counts.mjs';
import { install } from './install.mjs';
import { clearReports, readCounts, reportsFolder } from './reports.mjs';
import { createSteps, runProgram } from './step.mjs';
import { printTable } from './table.mjs';

/** @param {readonly string[]} rest */
const turbo = (...rest) => ['run', '--ui=stream', '--continue', ...rest];
const quiet = '--output-logs=errors-only';

// What must hold before a test runs. Each counts for nothing when it holds, for one failure when not.
const checks = [
  { name: 'generate', program: 'turbo', args: turbo(quiet, 'generate') },
  { name: 'format', program: 'pnpm', args: ['run', 'format:check'] },
  { name: 'lint', program: 'pnpm', args: ['run', 'lint'] },
  { name: 'check', program: 'turbo', args: turbo(quiet, 'check') },
];

// Of the levels, only the browser's needs a build. It is asked for without turbo, which would take what
// stands after `--` for a reason to build anew.
const build = { name: 'build', program: 'turbo', args: turbo(quiet, 'build') };
const unit = { level: 'unit', program: 'turbo', args: turbo('test:unit', '--concurrency=1') };
const db = { level: 'db', program: 'turbo', args: turbo('test:db', '--concurrency=1') };
const browser = ['--filter', '@phoihop/console', 'run', 'test:e2e', '--reporter=list,json'];
const e2e = { level: 'e2e', program: 'pnpm', args: browser };

/**
 * Checks the code and runs the tests of every level; a failure does not keep the rest from running.
 *
 * @returns {Promise<number>}
 */
export async function test() {
  const step = createSteps(checks.length + 6);
  /** @type {import('./table.mjs').Row[]} */
  const rows = [];
  const installed = await step('Installing packages', install);
  const chromium = await step('Looking for a browser', () => provideChromium(installed), {
    ending: (path) => `  ${path ?? 'none'}`,
  });
  clearReports();
  const env = {
    ...installed,
    PHOIHOP_REPORTS: reportsFolder,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(reportsFolder, 'e2e.console.json'),
    ...(chromium ? { PHOIHOP_CHROMIUM: chromium } : {}),
  };

  /** @param {typeof build} check */
  const runCheck = async ({ name, program, args }) => {
    const { code, output } = await step(`Running ${name}`, () =>
      runProgram(program, args, { env }),
    );
    if (code === 0) return;
    console.log(output);
    rows.push({ name, passed: 0, failed: 1, skipped: 0 });
  };
  /** @param {typeof unit} tests */
  const runTests = async ({ level, program, args }) => {
    const work = () => runProgram(program, args, { env, isShown: true });
    const { code } = await step(`Running the ${level} tests`, work, { isShown: true });
    rows.push({ name: level, ...countLevel(readCounts(level), code) });
  };

  for (const check of checks) await runCheck(check);
  await runTests(unit);
  await runTests(db);
  await runCheck(build);
  if (chromium) await runTests(e2e);
  else {
    console.log(chromiumWanted);
    rows.push({ name: e2e.level, passed: 0, failed: 1, skipped: 0 });
  }
  return printTable(rows);
}
