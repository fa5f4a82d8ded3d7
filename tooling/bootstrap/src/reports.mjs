import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countPlaywright, countVitest } from './counts.mjs';
import { root } from './root.mjs';

/** Where the test programs lay down what `npm test` counts: `<level>.<package>.json`. */
export const reportsFolder = join(root, 'node_modules', '.cache', 'phoihop', 'reports');

/** Makes room for the reports of this run, so that none of an earlier one is counted. */
export function clearReports() {
  rmSync(reportsFolder, { recursive: true, force: true });
  mkdirSync(reportsFolder, { recursive: true });
}

/**
 * What each package reported at one level.
 *
 * @param {string} level
 */
export function readCounts(level) {
  return readdirSync(reportsFolder)
    .filter((name) => name.startsWith(`${level}.`))
    .map((name) => {
      const report = JSON.parse(readFileSync(join(reportsFolder, name), 'utf8'));
      return 'stats' in report ? countPlaywright(report) : countVitest(report);
    });
}
