import { fileURLToPath } from 'node:url';
import { mergeConfig, type ViteUserConfig } from 'vitest/config';
import { graphqlOnce } from './graphql-once.ts';
import { reportersFor } from './reporters.ts';

/** The settings of tests that run on a real, throw-away PostgreSQL. */
export function databaseConfig(overrides: ViteUserConfig = {}): ViteUserConfig {
  return mergeConfig(
    {
      root: process.cwd(),
      resolve: { alias: graphqlOnce },
      test: {
        passWithNoTests: false,
        include: ['**/*.db.test.ts'],
        exclude: ['**/node_modules/**', '**/dist/**', '**/generated/**'],
        globalSetup: [fileURLToPath(new URL('../postgres/src/global-setup.ts', import.meta.url))],
        pool: 'forks',
        // Each file clones a database of its own; two cores are busy with two of them.
        maxWorkers: 2,
        testTimeout: 30_000,
        hookTimeout: 60_000,
        ...reportersFor('db'),
      },
    } satisfies ViteUserConfig,
    overrides,
  );
}

export default databaseConfig();
