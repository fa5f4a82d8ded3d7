import type { Prisma } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';

/** What a programme is never read without: whom it expects, and with which bodies. */
export const wholeProgramme = {
  expectations: { orderBy: { kind: 'asc' } },
  parties: { orderBy: [{ level: 'asc' }, { position: 'asc' }] },
} satisfies Prisma.ProgrammeInclude;

export type ProgrammeRow = Prisma.ProgrammeGetPayload<{ include: typeof wholeProgramme }>;

export const loadProgramme = batched<ProgrammeRow>(async ({ db, actor }, ids) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const where = { id: { in: rowIds(ids) } };
  return mapBy(
    await db.prisma.programme.findMany({
      where,
      include: wholeProgramme,
      relationLoadStrategy: 'join',
    }),
    (row) => row.id,
  );
});

/** The programme that an argument names by its Relay id or its code. */
export async function getProgramme({ db, actor }: Context, text: string): Promise<ProgrammeRow> {
  const id = rowId('Programme', text);
  const programme = maySeeCatalogues(actor)
    ? await db.prisma.programme.findUnique({
        where: id ? { id } : { code: text.trim() },
        include: wholeProgramme,
        relationLoadStrategy: 'join',
      })
    : null;
  if (!programme) throw refused('NOT_FOUND', { what: 'programme', text });
  return programme;
}
