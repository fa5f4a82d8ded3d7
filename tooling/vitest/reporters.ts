import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vitest/node';

/** The levels at which `npm test` counts what passed and failed. */
export type Level = 'unit' | 'db';

/**
 * A report to read, and one to count when `PHOIHOP_REPORTS` names a folder for it.
 *
 * The file is named after level and package: `unit.domain.json`.
 */
export function reportersFor(level: Level): Pick<InlineConfig, 'reporters'> {
  const folder = process.env['PHOIHOP_REPORTS'];
  if (!folder) return { reporters: ['default'] };
  const outputFile = join(folder, `${level}.${packageName()}.json`);
  return { reporters: ['default', ['json', { outputFile }]] };
}

function packageName(): string {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  const hasName = typeof manifest === 'object' && manifest !== null && 'name' in manifest;
  return hasName ? String(manifest.name).replace('@phoihop/', '') : 'unnamed';
}
