import type { Database } from '../database.ts';

/** What was counted, and on which version of the map. */
export interface MapCount<Row> {
  readonly version: string | null;
  readonly rows: readonly Row[];
}

type Kysely = Database['kysely'];

interface Kept {
  /** The one that was asked for last comes last. */
  readonly answers: Map<string, { readonly count: MapCount<unknown>; readonly size: number }>;
  size: number;
}

/** What one row takes, about, in characters of a key. */
const rowSize = 100;
/** How much is kept for one database, in characters: some hundred screens. */
const sizeMost = 4_000_000;
/** What one answer may take of that: a table of more would drive out those that are asked for again and again. */
const oneMost = sizeMost / 50;

const keptFor = new WeakMap<Kysely, Kept>();

/**
 * What was counted before under the key, if the map is still the one it was counted on; counts anew if not.
 *
 * @remarks The version is random, so a change that was rolled back never comes to bear the same one as a later change. What
 * is kept is kept for the Kysely it was asked through: a transaction has its own, and takes what it counted with it.
 */
export async function keptCounts<Row>(
  kysely: Kysely,
  key: string,
  count: () => Promise<MapCount<Row>>,
): Promise<readonly Row[]> {
  const kept = keptFor.get(kysely) ?? { answers: new Map(), size: 0 };
  keptFor.set(kysely, kept);
  const known = kept.answers.get(key)?.count as MapCount<Row> | undefined;
  const holds = known && known.version === (await readMapVersion(kysely));
  const counted = holds ? known : await count();
  keep(kept, key, counted);
  return counted.rows;
}

/** Keeps an answer as the one that was asked for last, and lets go of those that nobody asked for the longest. */
function keep(kept: Kept, key: string, count: MapCount<unknown>): void {
  letGo(kept, key);
  const size = key.length + count.rows.length * rowSize;
  if (count.version === null || size > oneMost) return;
  kept.answers.set(key, { count, size });
  kept.size += size;
  for (const oldest of kept.answers.keys()) {
    if (kept.size <= sizeMost) return;
    letGo(kept, oldest);
  }
}

function letGo(kept: Kept, key: string): void {
  kept.size -= kept.answers.get(key)?.size ?? 0;
  kept.answers.delete(key);
}

async function readMapVersion(kysely: Kysely): Promise<string | null> {
  const row = await kysely.selectFrom('mapVersion').select('version').executeTakeFirst();
  return row?.version ?? null;
}
