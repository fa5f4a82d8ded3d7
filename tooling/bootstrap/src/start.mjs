import { join } from 'node:path';
import { install } from './install.mjs';
import { root } from './root.mjs';
import { serve } from './serve.mjs';
import { createSteps, runProgram, StepError } from './step.mjs';

/**
 * Brings up the gateway, which also serves the console, and returns its exit code.
 *
 * @returns {Promise<number>}
 */
export async function start() {
  const step = createSteps(3);
  const env = await step('Installing packages', install);
  await step('Generating and building', async () => {
    const args = ['run', 'generate', 'build', '--output-logs=errors-only', '--ui=stream'];
    const { code, output } = await runProgram('turbo', args, { env });
    if (code !== 0) throw new StepError(`\n${output}\nThe build failed.`);
  });
  console.log('[3/3] Starting phoihop');
  return serve(process.execPath, ['dist/main.js'], {
    cwd: join(root, 'apps', 'gateway'),
    env: { NODE_ENV: 'production', ...env, PHOIHOP_PROFILE: env['PHOIHOP_PROFILE'] ?? 'demo' },
  });
}
