import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runProgram } from './step.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const playwrightFolders = ['.cache/ms-playwright', 'Library/Caches/ms-playwright'];
const playwrightPrograms = ['chrome-linux/chrome', 'chrome-linux64/chrome'];

/**
 * The program of a Chromium or Chrome on this machine.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
function findChromium(env) {
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const named = env['CHROME_PATH'] ? [env['CHROME_PATH']] : [];
  return [...named, ...onPath, ...applications, ...listPlaywrights()].find(isProgram);
}

/**
 * Finds a browser, else installs one from the system's packages where that is allowed; nothing when
 * neither can be had.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>}
 */
export async function provideChromium(env) {
  const found = findChromium(env);
  if (found || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  process.stdout.write('none found, installing Chromium with apt-get … ');
  const asked = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  for (const args of [['update'], install]) {
    const { code, output } = await runProgram('apt-get', args, { env: asked });
    if (code !== 0) {
      process.stdout.write(`\n${output}\n`);
      return undefined;
    }
  }
  return findChromium(env);
}

/** What to do where no browser was found and none could be installed. */
export const chromiumWanted =
  'The browser tests need Chromium or Chrome, and none was found. Install it (Debian, Ubuntu: ' +
  '`apt-get install chromium`; macOS: `brew install --cask chromium`) or name one: CHROME_PATH=/path/to/chrome npm test';

/** @returns {string[]} */
function listPlaywrights() {
  return playwrightFolders
    .map((folder) => join(homedir(), folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('chromium-'))
        .flatMap((name) => playwrightPrograms.map((program) => join(folder, name, program))),
    );
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
