import { install } from './install.mjs';
import { root } from './root.mjs';
import { serve } from './serve.mjs';
import { createSteps, runProgram, StepError } from './step.mjs';

/**
 * Runs gateway and console so that they follow every change of a file.
 *
 * @returns {Promise<number>}
 */
export async function dev() {
  const step = createSteps(3);
  const env = await step('Installing packages', install);
  await step('Generating', async () => {
    const args = ['run', 'generate', '--output-logs=errors-only', '--ui=stream'];
    const { code, output } = await runProgram('turbo', args, { env });
    if (code !== 0) throw new StepError(`\n${output}\nThe generation failed.`);
  });
  console.log('[3/3] Starting gateway and console');
  return serve('turbo', ['run', 'dev', '--ui=stream'], {
    cwd: root,
    env: { ...env, PHOIHOP_PROFILE: env['PHOIHOP_PROFILE'] ?? 'demo' },
  });
}
