import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment } from './environment.mjs';
import { root } from './root.mjs';
import { hashOfManifests, readStamp, stampFile } from './stamp.mjs';
import { runProgram, StepError } from './step.mjs';

const options = ['--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];

/**
 * Installs the packages unless they are there, and returns the environment in which turbo and pnpm are
 * found.
 *
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function install() {
  const env = environment(process.env);
  const stamp = readStamp(root);
  if (stamp) return withPrograms(env, stamp.pnpmFolder);

  rmSync(stampFile(root), { force: true });
  const pnpmFolder = await fetchPnpm(env);
  const ready = withPrograms(env, pnpmFolder);
  // CI: pnpm replaces a node_modules made by another program instead of asking.
  const asked = { ...ready, CI: 'true' };
  const { code, output } = await runProgram('pnpm', ['install', ...options], { env: asked });
  if (code !== 0) throw new StepError(`\n${output}\nThe packages could not be installed.`);
  writeFileSync(stampFile(root), JSON.stringify({ hash: hashOfManifests(root), pnpmFolder }));
  return ready;
}

/**
 * Has npx fetch the pinned pnpm and returns the folder it lies in: asking npx each time would cost a
 * second or two.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
async function fetchPnpm(env) {
  /** @type {{ packageManager: string }} */
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const args = ['--yes', '--package', packageManager, '--', 'node', '-p', 'process.env.PATH'];
  const { code, output } = await runProgram('npx', args, { env });
  const folder = output
    .split(/[\n\r]/)
    .flatMap((line) => line.split(delimiter))
    .find((path) => /[\\/]_npx[\\/].*\.bin$/.test(path));
  if (code !== 0 || !folder) {
    throw new StepError(`\n${output}\n${packageManager} could not be fetched by npx.`);
  }
  return folder;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} pnpmFolder
 * @returns {NodeJS.ProcessEnv}
 */
function withPrograms(env, pnpmFolder) {
  const path = [pnpmFolder, join(root, 'node_modules', '.bin'), env['PATH'] ?? ''].join(delimiter);
  return { ...env, PATH: path };
}
