import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mergeConfig, type TestProjectConfiguration, type ViteUserConfig } from 'vitest/config';
import { findSystemBinaries } from '../postgres/src/system-binaries.ts';
import { graphqlOnce } from './graphql-once.ts';
import { reportersFor } from './reporters.ts';

/** The settings of tests that run on a real, throw-away PostgreSQL: the embedded one, then the system's. */
export function databaseConfig(overrides: ViteUserConfig = {}): ViteUserConfig {
  return mergeConfig(
    {
      root: process.cwd(),
      resolve: { alias: graphqlOnce },
      test: {
        passWithNoTests: false,
        include: ['**/*.db.test.ts'],
        exclude: ['**/node_modules/**', '**/dist/**', '**/generated/**'],
        pool: 'forks',
        // Files share the modules of their worker: loading the gateway anew for each took half the time.
        // What a test needs for itself is a database, and it has one.
        isolate: false,
        // Each file clones a database of its own; two cores are busy with two of them.
        maxWorkers: 2,
        testTimeout: 30_000,
        hookTimeout: 60_000,
        projects: servers().map(onServer),
        ...reportersFor('db'),
      },
    } satisfies ViteUserConfig,
    overrides,
  );
}

/**
 * Every server there is here, unless `PHOIHOP_TEST_POSTGRES` names the one to keep to.
 *
 * @remarks What differs between servers is the database's own, and its package tries each everywhere. The gateway asks each in
 * CI; on a developer's machine it asks the embedded one, which keeps `npm test` short.
 */
function servers(): string[] {
  const { PHOIHOP_TEST_POSTGRES: chosen, TEST_DATABASE_URL: url, CI: isCi } = process.env;
  if (chosen) return [chosen];
  const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
  const asksEach = isCi || name === '@phoihop/database';
  return asksEach && (url ?? findSystemBinaries()) ? ['embedded', 'system'] : ['embedded'];
}

function onServer(name: string): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      globalSetup: [fileURLToPath(new URL('../postgres/src/global-setup.ts', import.meta.url))],
      // The embedded server's own tests start servers of their own.
      ...(name === 'system'
        ? { exclude: ['**/node_modules/**', '**/generated/**', '**/embedded/**'] }
        : {}),
    },
  };
}

export default databaseConfig();
