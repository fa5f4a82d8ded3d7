/** Who keeps the catalogues, and how a change of them is written. */
import { Prisma, type Transaction } from '@phoihop/database';
import { allow, refuse, type Verdict } from '@phoihop/domain/verdict';
import { sql } from 'kysely';
import { keepsAll } from '../access/visible.ts';
import { cameTooLate, requireVersion } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { refused, settle } from '../refused-error.ts';

/** What is kept in versions. */
type Definition = keyof typeof subjectTypes;

const subjectTypes = {
  indicator: 'Indicator',
  validationRule: 'ValidationRule',
  reviewTemplate: 'ReviewTemplate',
} as const;

/** Whether the viewer keeps all there is, and so the catalogues: what is counted is the same for every unit. */
export async function decideCatalogueChange(context: Context): Promise<Verdict<null>> {
  const { rows } = await sql<{ keeps: boolean }>`select ${keepsAll(context)} as keeps`.execute(
    context.db.kysely,
  );
  return rows[0]?.keeps ? allow(null) : refuse('FORBIDDEN');
}

/** Goes on for whoever keeps the catalogues. */
export async function requireCatalogueKeeper(context: Context): Promise<void> {
  settle(await decideCatalogueChange(context));
}

/** Goes on where the change was made from the version that stands. */
export async function requireDefinitionVersion(
  context: Context,
  thing: Definition,
  row: { readonly id: string; readonly version: number },
  version: number,
): Promise<void> {
  await requireVersion(context, { type: subjectTypes[thing], ...row }, version);
}

/** Changes a definition in one transaction, with the database's own noes told as refusals. */
export async function changeDefinition(
  context: Context,
  thing: Definition,
  id: string,
  change: (tx: Transaction, within: Context) => Promise<void>,
): Promise<void> {
  try {
    await context.db.transaction((tx, db) => change(tx, { ...context, db }));
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === 'P2025') throw await cameTooLate(context, { type: subjectTypes[thing], id });
    if (error.code === 'P2002')
      throw refused('ALREADY_EXISTS', { exists: 'keyTaken', what: 'key' });
    if (error.message.includes('indicator_fixed_check')) {
      throw refused('MEANING_FIXED', { what: 'indicator' });
    }
    throw error;
  }
}
