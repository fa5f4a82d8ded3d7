import { decideTableSender } from '@phoihop/domain/access';
import {
  differenceOf,
  readFigureTable,
  type GivenTable,
  type TableError,
} from '@phoihop/domain/indicators';
import type { Context } from '../context.ts';
import { settle } from '../refused-error.ts';
import { findStanding, nameUnits, type EntryTable } from './entry-table.ts';

/** For how long a table that nobody took over is kept. */
const keptDays = 7;

/** Compares a table with what stands and keeps what it would change; nothing of it is taken over yet. */
export async function prepareFigureImport(
  context: Context,
  entry: EntryTable,
  { table, name }: { readonly table: GivenTable; readonly name: string },
): Promise<string> {
  settle(decideTableSender(context.actor, context.isMachine));
  const { account, db } = context;
  const { indicators, derived, elsewhere, period, units } = entry;
  const read = readFigureTable(table, await nameUnits(context, units), {
    indicators,
    derived: derived.flatMap(({ key, nameVi, nameEn }) => [key, nameVi, nameEn]),
    elsewhere,
    period: period.key,
  });
  const standing = await findStanding(context, entry);
  const { changes, unchanged, kept, errors } = differenceOf(read.figures, standing);
  const touched = new Set(changes.map(({ unitId }) => unitId));
  const versions = [...touched].map((id) => [id, standing.get(id)?.version ?? null] as const);
  const at = context.now();
  const tooOld = new Date(at.getTime() - keptDays * 86_400_000);
  await db.prisma.figureImport.deleteMany({
    where: { accountId: account.id, appliedAt: null, createdAt: { lt: tooOld } },
  });
  const { id } = await db.prisma.figureImport.create({
    data: {
      accountId: account.id,
      periodId: period.id,
      name,
      sheet: table.sheet,
      unread: table.unread.map((each) => ({ ...each })),
      cells: changes.map((change) => ({ ...change, before: { ...change.before } })),
      sheets: Object.fromEntries(versions),
      errors: [...read.errors, ...errors].map(keptError),
      unchanged,
      kept,
      createdAt: at,
    },
  });
  return id;
}

function keptError({ place, refusal: { code, facts } }: TableError) {
  const kept = Object.entries(facts).map(
    ([name, fact]) => [name, typeof fact === 'object' && fact !== null ? [...fact] : fact] as const,
  );
  return { place, refusal: { code, facts: Object.fromEntries(kept) } };
}
