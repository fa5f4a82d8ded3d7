import { maySeeCatalogues } from '@phoihop/domain/access';
import type { Context } from '../context.ts';
import { rowId } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import type { DocumentRow } from './document-row.ts';

/** The document that an argument names by its Relay id, key or number; numbers repeat, so several may answer. */
export async function getDocument({ db, actor }: Context, text: string): Promise<DocumentRow> {
  const id = rowId('Document', text);
  const named = [{ key: text.trim() }, { number: text.trim() }];
  const found = maySeeCatalogues(actor)
    ? await db.prisma.document.findMany({
        where: id ? { id } : { OR: named },
        orderBy: { key: 'asc' },
      })
    : [];
  const [document] = found;
  if (!document) throw refused('NOT_FOUND', { what: 'document', text });
  if (found.length > 1) {
    const candidates = found.map(({ key }) => key);
    throw refused('AMBIGUOUS', { what: 'document', text, count: found.length, candidates });
  }
  return document;
}
