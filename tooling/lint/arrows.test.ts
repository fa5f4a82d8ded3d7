import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

// Written out by hand: where a file lies, and what it may (ok) or may not (refused) import there.
const arrows: readonly { at: string; ok: readonly string[]; refused: readonly string[] }[] = [
  {
    at: 'packages/domain/src/signings/planted.ts',
    ok: ['../units/index.ts', './signing.ts'],
    refused: ['node:fs', 'zod', '@phoihop/database', '../../../client/src/index.ts'],
  },
  {
    at: 'packages/domain/src/signings/planted.test.ts',
    ok: ['../units/index.ts', './signing.ts', 'vitest', 'fast-check', '@phoihop/vitest/soak'],
    refused: ['node:fs', '@phoihop/database', '../../../client/src/index.ts'],
  },
  {
    at: 'packages/domain/src/units/inner/planted.ts',
    ok: ['../../dates.ts', '../unit.ts', './planted.ts'],
    refused: ['node:fs', 'zod', '@phoihop/database', '../../../../client/src/index.ts'],
  },
  {
    at: 'packages/domain/src/units/inner/planted.test.ts',
    ok: ['../../dates.ts', '../unit.ts', 'vitest', 'fast-check', '@phoihop/vitest/soak'],
    refused: ['node:fs', '@phoihop/database', '../../../../client/src/index.ts'],
  },
  {
    at: 'prisma/src/planted.ts',
    ok: ['@phoihop/domain/units', 'pg', 'node:fs', '../generated/client/client.ts'],
    refused: ['@phoihop/gateway', '@phoihop/client', '../../apps/gateway/src/env.ts'],
  },
  {
    at: 'prisma/src/planted.db.test.ts',
    ok: ['@phoihop/domain/units', '@phoihop/postgres', '../seed/main.ts'],
    refused: ['@phoihop/gateway', '../../apps/gateway/src/env.ts'],
  },
  {
    at: 'apps/gateway/src/plugins/planted.ts',
    ok: ['fastify', '@apollo/server', 'better-auth', '@phoihop/database', '../schema/schema.ts'],
    refused: ['@phoihop/console', '@phoihop/client', '../../../../prisma/src/index.ts'],
  },
  {
    at: 'apps/gateway/src/schema/units/planted.ts',
    ok: ['graphql', '@phoihop/domain/units', '@phoihop/database', '../builder.ts'],
    refused: [
      'fastify',
      '@fastify/static',
      '@apollo/server',
      '@apollo/server/plugin/disabled',
      '@as-integrations/fastify',
      'better-auth',
      'better-auth/node',
      '../../plugins/session.ts',
      '../../server.ts',
      '../../main.ts',
      '@phoihop/console',
    ],
  },
  {
    at: 'packages/seals/src/planted.ts',
    ok: ['@noble/hashes/sha2.js', './seal.ts'],
    refused: ['node:crypto', '@phoihop/database', '@phoihop/client'],
  },
  {
    at: 'packages/papers/src/planted.ts',
    ok: ['docx', '@phoihop/domain/dates', './same-bytes.ts'],
    refused: ['node:fs', '@phoihop/database', '@phoihop/client'],
  },
  {
    at: 'packages/client/src/planted.ts',
    ok: ['@phoihop/domain/units', '@urql/core', 'graphql', './refusal.ts'],
    refused: ['@phoihop/gateway', '@phoihop/database', 'pg', 'react', 'node:fs'],
  },
  {
    at: 'packages/client/src/planted.test.ts',
    ok: ['@phoihop/domain/units', 'vitest', 'node:http', './refusal.ts'],
    refused: ['@phoihop/gateway', '@phoihop/database', '../../../apps/gateway/src/server.ts'],
  },
  {
    at: 'apps/console/src/units/planted.ts',
    ok: ['@phoihop/domain/units', '@phoihop/seals', '@phoihop/client/units', 'react', 'urql'],
    refused: [
      '@phoihop/gateway',
      '@phoihop/database',
      'pg',
      '@prisma/client',
      'node:fs',
      '../../../gateway/src/server.ts',
    ],
  },
  {
    at: 'apps/console/src/units/planted.test.tsx',
    ok: ['@phoihop/client', 'vitest', '@testing-library/react', '../testing/TestFrame.tsx'],
    refused: ['@phoihop/gateway', '@phoihop/database', 'pg'],
  },
];

// What a rule of the domain might ask of its surroundings; each is refused there and open elsewhere.
const surroundings = [
  'Date.now()',
  'new Date()',
  'Math.random()',
  'performance.now()',
  'process.env',
  "fetch('/')",
];

const folder = mkdtempSync(join(tmpdir(), 'phoihop-arrows-'));
let reported: ReadonlySet<string>;

beforeAll(() => {
  for (const { at, ok, refused } of arrows) {
    plant(
      at,
      [...ok, ...refused].map((from) => `export * as x${uid()} from '${from}';`),
    );
  }
  for (const at of ['packages/domain/src/rule.ts', 'apps/gateway/src/rule.ts']) {
    plant(
      at,
      surroundings.map((expression) => `export const x${uid()} = ${expression};`),
    );
  }
  reported = lint();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

it.each(arrows)('lets $at import only what lies to its left', ({ at, ok, refused }) => {
  const lines = [...ok, ...refused];
  const stopped = lines.filter((_, index) =>
    reported.has(`no-restricted-imports ${at}:${index + 1}`),
  );

  expect(stopped).toEqual(refused);
});

it('keeps clock, chance and surroundings out of the domain, and only out of it', () => {
  const at = (file: string) =>
    surroundings.filter((_, index) =>
      ['globals', 'properties'].some((kind) =>
        reported.has(`no-restricted-${kind} ${file}:${index + 1}`),
      ),
    );

  expect(at('packages/domain/src/rule.ts')).toEqual(surroundings);
  expect(at('apps/gateway/src/rule.ts')).toEqual([]);
});

let planted = 0;
function uid(): number {
  return (planted += 1);
}

function plant(at: string, lines: readonly string[]): void {
  mkdirSync(dirname(join(folder, at)), { recursive: true });
  writeFileSync(join(folder, at), `${lines.join('\n')}\n`);
}

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** Lints what was planted, as `rule file:line`. */
function lint(): ReadonlySet<string> {
  const require = createRequire(new URL('../../package.json', import.meta.url));
  const oxlint = join(dirname(require.resolve('oxlint/package.json')), 'bin/oxlint');
  const config = fileURLToPath(new URL('oxlint.json', import.meta.url));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, '--config', config, '--format', 'json', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
  return new Set(
    diagnostics.map(({ code, filename, labels }) => {
      const rule = /\((.+)\)/.exec(code)?.[1] ?? code;
      return `${rule} ${filename}:${labels[0]?.span.line ?? 0}`;
    }),
  );
}
