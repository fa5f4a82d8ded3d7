import { cpSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Each package that the bundle leaves outside. */
const outside = new Set();

rmSync(here('dist'), { recursive: true, force: true });
await build({
  entryPoints: [
    'main.ts',
    'files/inspect-main.ts',
    'files/read-table-main.ts',
    'schema/publications/papers-main.ts',
  ].map((path) => here(`src/${path}`)),
  entryNames: '[name]',
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
        bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
          if (kind === 'entry-point' || path.startsWith('@phoihop/')) return undefined;
          if (!isBuiltin(path)) outside.add(packageOf(path));
          return { path, external: true };
        });
      },
    },
  ],
});

// Found from the bundle’s own folder, so the gateway must depend on what the database package uses.
const { dependencies } = JSON.parse(readFileSync(here('package.json'), 'utf8'));
const missing = [...outside].filter((name) => dependencies[name] === undefined);
if (missing.length > 0) throw new Error(`package.json lacks ${missing.join(', ')}`);

function packageOf(path) {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

// The seed reads its tables beside itself.
cpSync(here('../../prisma/seed/data'), here('dist/data'), { recursive: true });
