import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { refused } from './refused-error.ts';

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
  readonly rows: (offset: number, limit: number) => Promise<readonly Row[]>;
}

const pageMax = 1000;

/** Reads one page; the rows are not read when only their number is asked, nor counted unless asked. */
export async function page<Row>(
  list: PagedList<Row>,
  asked: PageArguments,
  info: GraphQLResolveInfo,
) {
  const total = once(list.count);
  const nothing = {
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  };
  const size = { first: sizeOf(asked.first), last: sizeOf(asked.last) };
  const after = asked.after ? positionOf(asked.after) : -1;
  const before = asked.before ? positionOf(asked.before) : null;
  if (!wantsRows(info)) return { edges: [], pageInfo: nothing, totalCount: total };

  let start = after + 1;
  let end = Math.min(before ?? Infinity, start + (size.first ?? Infinity));
  if (size.last !== null) {
    end = Math.min(end, before ?? (await total()));
    start = Math.max(start, end - size.last);
  }
  const limit = Math.max(0, Math.min(end - start, pageMax));
  // One more than asked tells whether more follow.
  const read = await list.rows(start, limit + 1);
  const edges = read
    .slice(0, limit)
    .map((node, index) => ({ node, cursor: cursorAt(start + index) }));
  const pageInfo = {
    hasNextPage: read.length > limit,
    hasPreviousPage: start > 0,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, totalCount: total };
}

function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => (found ??= find());
}

function sizeOf(size: number | null | undefined): number | null {
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

function wantsRows(info: GraphQLResolveInfo): boolean {
  const asks = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return ofRows.includes(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return asks(selection.selectionSet);
      return asks(info.fragments[selection.name.value]?.selectionSet);
    }) ?? false;
  return info.fieldNodes.some((node) => asks(node.selectionSet));
}
