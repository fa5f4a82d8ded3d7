import {
  maySeeCatalogues,
  savedFilterParameters,
  type SavedFilterResource,
} from '@phoihop/domain/access';
import { batched, mapBy } from '../batch.ts';
import { rowIds } from '../global-id.ts';

/** A saved filter as stored. */
export interface SavedFilterRow {
  readonly id: string;
  readonly accountId: string;
  readonly resource: SavedFilterResource;
  readonly name: string;
  readonly query: string;
  readonly createdAt: Date;
}

/** A filter by its id, whosever it is: for an account with a grant, which alone has anything to narrow. */
export const loadSavedFilter = batched<SavedFilterRow>(async ({ db, actor }, ids) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const rows = await db.prisma.savedFilter.findMany({ where: { id: { in: rowIds(ids) } } });
  return mapBy(ofResource(rows), ({ id }) => id);
});

/** The rows of lists that this program knows: the database holds the name of the list as text. */
export function ofResource<Row extends { readonly resource: string }>(
  rows: readonly Row[],
): (Row & { readonly resource: SavedFilterResource })[] {
  return rows.flatMap((row) => {
    const { resource } = row;
    return isResource(resource) ? [{ ...row, resource }] : [];
  });
}

function isResource(text: string): text is SavedFilterResource {
  return Object.hasOwn(savedFilterParameters, text);
}
