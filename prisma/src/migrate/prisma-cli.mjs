// Runs the prisma CLI without a download: it would fetch a native engine even to generate.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const directory = fileURLToPath(new URL('../../', import.meta.url));
const result = spawnSync(
  process.execPath,
  [require.resolve('prisma/build/index.js'), ...process.argv.slice(2)],
  {
    cwd: directory,
    stdio: 'inherit',
    env: {
      // Any existing program will do: the commands used here never start it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      ...process.env,
      // Generators are found by name, also when no package manager has set the path.
      PATH: [join(directory, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    },
  },
);
process.exit(result.status ?? 1);
