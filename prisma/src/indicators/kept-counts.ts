import type { Database } from '../database.ts';

/** What was counted, and on which version of the map. */
export interface MapCount<Row> {
  readonly version: string | null;
  readonly rows: readonly Row[];
}

type Kysely = Database['kysely'];

/** How many answers are kept for one database: those of a day's screens, some hundred bytes each. */
const keptMost = 2000;

const kept = new WeakMap<Kysely, Map<string, MapCount<unknown>>>();

/**
 * What was counted before under the key, if the map is still the one it was counted on; counts anew if not.
 *
 * @remarks The version is random, so a change that was rolled back never comes to bear the same one as a later change. What is
 * asked inside a transaction is a connection of its own and keeps nothing beyond it.
 */
export async function keptCounts<Row>(
  kysely: Kysely,
  key: string,
  count: () => Promise<MapCount<Row>>,
): Promise<readonly Row[]> {
  const counts = (kept.get(kysely) ?? new Map()) as Map<string, MapCount<Row>>;
  kept.set(kysely, counts);
  const known = counts.get(key);
  if (known && known.version === (await readMapVersion(kysely))) return known.rows;
  const counted = await count();
  counts.delete(key);
  if (counts.size >= keptMost) counts.delete(counts.keys().next().value ?? '');
  if (counted.version !== null) counts.set(key, counted);
  return counted.rows;
}

async function readMapVersion(kysely: Kysely): Promise<string | null> {
  const row = await kysely.selectFrom('mapVersion').select('version').executeTakeFirst();
  return row?.version ?? null;
}
