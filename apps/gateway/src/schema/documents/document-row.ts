import type { Prisma } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import { batched, groupBy, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';

export type DocumentRow = Prisma.DocumentGetPayload<object>;
export type RelationRow = Prisma.DocumentRelationGetPayload<object>;

/** A document by its id, where the viewer may see the catalogues. */
export const loadDocument = batched<DocumentRow>(async ({ db, actor }, ids) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const rows = await db.prisma.document.findMany({ where: { id: { in: rowIds(ids) } } });
  return mapBy(rows, (row) => row.id);
});

export const loadRelations = batched<RelationRow[]>(async ({ db }, ids) => {
  const rows = await db.prisma.documentRelation.findMany({
    where: { documentId: { in: [...ids] } },
    orderBy: [{ kind: 'asc' }, { targetId: 'asc' }],
  });
  return groupBy(rows, (row) => row.documentId);
});

export const loadRelatedBy = batched<RelationRow[]>(async ({ db }, ids) => {
  const rows = await db.prisma.documentRelation.findMany({
    where: { targetId: { in: [...ids] } },
    orderBy: [{ kind: 'asc' }, { documentId: 'asc' }],
  });
  return groupBy(rows, (row) => row.targetId);
});

/** The document that an argument names by its Relay id or its key; null where none is named. */
export async function findDocument(
  context: Context,
  text: string | null | undefined,
): Promise<DocumentRow | null> {
  if (!text) return null;
  const id = rowId('Document', text);
  const document = id
    ? await loadDocument(context, id)
    : maySeeCatalogues(context.actor) &&
      (await context.db.prisma.document.findUnique({ where: { key: text.trim() } }));
  if (!document) throw refused('NOT_FOUND', { what: 'document', text });
  return document;
}
