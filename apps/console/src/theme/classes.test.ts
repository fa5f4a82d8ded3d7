import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const sources = join(import.meta.dirname, '..');

/** What every feature may build on. */
const common: ReadonlySet<string> = new Set(['theme', 'layout', 'drafts']);

/** The class that a selector begins with: whose it is. */
function leadingClasses(sheet: string): readonly string[] {
  const bare = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .flatMap((selector) => /^\.([\w-]+)/.exec(selector.trim())?.[1] ?? []);
}

test('no class is styled by two features: what one looks like is not decided by which screen was open before', () => {
  const owners = new Map<string, Set<string>>();
  for (const path of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    const [feature = ''] = path.split(sep);
    if (!path.endsWith('.css') || common.has(feature)) continue;
    for (const name of leadingClasses(readFileSync(join(sources, path), 'utf8'))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(feature));
    }
  }
  expect(owners.size).toBeGreaterThan(100);
  const shared = [...owners].filter(([, features]) => features.size > 1);
  expect(shared.map(([name, features]) => `${name}: ${[...features].join(', ')}`)).toEqual([]);
});
