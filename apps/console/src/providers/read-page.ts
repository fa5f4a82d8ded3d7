interface Connection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Reads the page of a number, from 1: pages are numbered on the screen and chained on the wire, each
 * beginning after the cursor the one before it ended with.
 */
export async function readPage<Page extends Connection>(
  number: number,
  read: (after: string | null) => Promise<Page>,
): Promise<Page> {
  let page = await read(null);
  for (let at = 1; at < number && page.pageInfo.hasNextPage; at++) {
    page = await read(page.pageInfo.endCursor);
  }
  return page;
}
