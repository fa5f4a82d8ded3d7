import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { pageMax } from './price.ts';
import { refused } from './refused-error.ts';
import { selectedFields } from './selection.ts';

/** What a reader asks of a list. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A list that can be counted, and read from one row to another. */
export interface PagedList<Row> {
  readonly count: () => Promise<number>;
  /** With `isCounted` each row tells how many there are in all. */
  readonly rows: (
    offset: number,
    limit: number,
    isCounted?: boolean,
  ) => Promise<readonly (Row & Counted)[]>;
}

interface Counted {
  readonly totalCount?: number;
}

/** The column that tells with each row how many there are in all; it saves a statement of its own. */
export function countColumn(isCounted = false): RawBuilder<unknown> {
  return isCounted ? sql`, count(*) over ()::int as total_count` : sql``;
}

/** Reads all of a list; refuses where there is more than one answer holds, and never leaves any out. */
export async function wholeOf<Row>(list: PagedList<Row>, max: number): Promise<readonly Row[]> {
  const rows = await list.rows(0, max + 1);
  if (rows.length > max) throw refused('TOO_COMPLEX', { what: 'rows', value: `> ${max}`, max });
  return rows;
}

/** Reads one page; the rows are not read when only their number is asked, nor counted unless asked. */
export async function page<Row>(
  list: PagedList<Row>,
  asked: PageArguments,
  info: GraphQLResolveInfo,
) {
  const nothing = {
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  };
  if (typeof asked.first === 'number' && typeof asked.last === 'number') {
    throw refused('INVALID_INPUT', { what: 'page', text: asked.last, hint: 'pageOnce' });
  }
  const size = { first: sizeOf(asked.first), last: sizeOf(asked.last) };
  const after = asked.after ? positionOf(asked.after) : -1;
  const before = asked.before ? positionOf(asked.before) : null;
  const count = once(list.count);
  if (!asksFor(info, ofRows)) return { edges: [], pageInfo: nothing, totalCount: count };

  let start = after + 1;
  let end = Math.min(before ?? Infinity, start + (size.first ?? Infinity));
  if (size.last !== null) {
    end = Math.min(end, before ?? (await count()));
    start = Math.max(start, end - size.last);
  }
  const limit = Math.max(0, Math.min(end - start, pageMax));
  // One more than asked tells whether more follow.
  const read = await list.rows(start, limit + 1, asksFor(info, ofCount));
  const [first] = read;
  const edges = read
    .slice(0, limit)
    .map((node, index) => ({ node, cursor: cursorAt(start + index) }));
  const pageInfo = {
    hasNextPage: read.length > limit,
    hasPreviousPage: start > 0,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  // A page beyond the end holds no row that could tell.
  const totalCount = async () => first?.totalCount ?? count();
  return { edges, pageInfo, totalCount };
}

function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => (found ??= find());
}

/** How many rows are asked for; null where it is not said. Refuses more than a page holds. */
export function sizeOf(size: number | null | undefined): number | null {
  if (size === null || size === undefined) return null;
  if (size >= 0 && size <= pageMax) return size;
  throw refused('INVALID_INPUT', { what: 'page', text: size, hint: 'pageRange' });
}

function cursorAt(position: number): string {
  return Buffer.from(`at:${position}`).toString('base64url');
}

function positionOf(cursor: string): number {
  const parts = /^at:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (parts) return Number(parts[1]);
  throw refused('INVALID_INPUT', { what: 'cursor', text: cursor, hint: 'cursorForm' });
}

const ofRows: readonly string[] = ['edges', 'nodes', 'pageInfo'];
const ofCount: readonly string[] = ['totalCount'];

function asksFor(info: GraphQLResolveInfo, names: readonly string[]): boolean {
  return names.some((name) => selectedFields(info, [name]).length > 0);
}
