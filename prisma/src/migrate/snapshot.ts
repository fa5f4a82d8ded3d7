import type pg from 'pg';
import { snapshotQueries } from './snapshot-queries.ts';

/** What a database is made of: each part's name with its definition. */
export type Snapshot = ReadonlyMap<string, string>;

/** Reads the parts of a database that Prisma's own comparison is blind to. */
export async function takeSnapshot(client: pg.Client): Promise<Snapshot> {
  const snapshot = new Map<string, string>();
  // Definitions name what lies on the search path without its schema, so fix the path.
  await client.query('SET search_path = public');
  for (const [kind, sql] of Object.entries(snapshotQueries)) {
    const { rows } = await client.query<{ name: string; definition: string }>(sql);
    for (const { name, definition } of rows) {
      snapshot.set(`${kind} ${name}`, definition.replace(/\s+/g, ' ').trim());
    }
  }
  return snapshot;
}

/** Tells in readable lines how a database differs from what it should be. */
export function compareSnapshots(actual: Snapshot, expected: Snapshot): string[] {
  const names = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  return names.flatMap((name) => {
    const [is, should] = [actual.get(name), expected.get(name)];
    if (is === should) return [];
    if (is === undefined) return [`missing: ${name}: ${should}`];
    if (should === undefined) return [`not from any migration: ${name}: ${is}`];
    return [`changed: ${name}: is ${is}; should be ${should}`];
  });
}
