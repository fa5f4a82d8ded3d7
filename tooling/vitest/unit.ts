import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';
import { graphqlOnce } from './graphql-once.ts';
import { reportersFor } from './reporters.ts';

/**
 * The settings of tests that do no I/O, run in the folder of each package.
 *
 * A package with needs of its own (the console: jsdom and React) hands over what differs.
 */
export function unitConfig(overrides: ViteUserConfig = {}): ViteUserConfig {
  return mergeConfig(
    defineConfig({
      root: process.cwd(),
      resolve: { alias: graphqlOnce },
      test: {
        include: ['**/*.test.{ts,tsx}'],
        exclude: ['**/*.db.test.ts', '**/node_modules/**', '**/dist/**', '**/generated/**'],
        passWithNoTests: false,
        isolate: false,
        // Two cores, and some tests wait for what is sent by itself once typing rests.
        maxWorkers: 2,
        ...reportersFor('unit'),
      },
    }),
    overrides,
  );
}

export default unitConfig();
