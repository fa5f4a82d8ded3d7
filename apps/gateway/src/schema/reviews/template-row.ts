import type { Prisma } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import type { ReviewTemplate } from '@phoihop/domain/reviews';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import { readDefinition } from './review-definition.ts';

export type TemplateRow = Prisma.ReviewTemplateGetPayload<object>;

/** A template as the domain reads it. */
export function templateOf({ nameVi, nameEn, definition }: TemplateRow): ReviewTemplate {
  return { nameVi, nameEn, ...readDefinition(definition) };
}

export const loadTemplate = batched<TemplateRow>(async ({ db, actor }, ids) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const rows = await db.prisma.reviewTemplate.findMany({ where: { id: { in: rowIds(ids) } } });
  return mapBy(rows, (row) => row.id);
});

/** The template that an argument names by its Relay id or its key. */
export async function getTemplate({ db, actor }: Context, text: string): Promise<TemplateRow> {
  const id = rowId('ReviewTemplate', text);
  const template = maySeeCatalogues(actor)
    ? await db.prisma.reviewTemplate.findUnique({ where: id ? { id } : { key: text.trim() } })
    : null;
  if (!template) throw refused('NOT_FOUND', { what: 'reviewTemplate', text });
  return template;
}
