import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Keeps graphql from being loaded twice.
 *
 * Vite would take its ES module where Node takes the CommonJS twin, and graphql refuses types "from
 * another module or realm".
 */
export const graphqlOnce = [
  { find: /^graphql$/, replacement: require.resolve('graphql/index.js') },
];
