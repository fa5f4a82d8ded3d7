import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

rmSync(here('dist'), { recursive: true, force: true });
await build({
  entryPoints: [here('src/main.ts')],
  outdir: here('dist'),
  bundle: true,
  // The seed is only loaded where it may be needed.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  // Everything from the registry stays where it is; what is ours is TypeScript and goes in.
  plugins: [
    {
      name: 'packages-outside',
      setup(bundle) {
        bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@phoihop/')
            ? undefined
            : { path, external: true },
        );
      },
    },
  ],
});
// The seed reads its tables beside itself.
cpSync(here('../../prisma/seed/data'), here('dist/data'), { recursive: true });
