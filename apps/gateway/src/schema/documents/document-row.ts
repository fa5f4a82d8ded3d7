import type { Prisma } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import { batched, groupBy, mapBy } from '../batch.ts';
import { rowIds } from '../global-id.ts';

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
