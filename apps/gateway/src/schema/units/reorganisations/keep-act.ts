/** What changes of an act have in common: they are made from the version that stands, and late ones are told who was quicker. */
import type { Transaction } from '@phoihop/database';
import { changing, type Patience } from '../../changing.ts';
import type { Context } from '../../context.ts';
import { refused, type RefusedError } from '../../refused-error.ts';
import type { ActRow } from './act-row.ts';

type Asked = Pick<ActRow, 'id' | 'version'>;

async function tooLate({ db }: Context, { id }: Asked): Promise<RefusedError> {
  const last = await db.prisma.auditEntry.findFirst({
    where: { subjectType: 'Reorganisation', subjectId: id },
    orderBy: { id: 'desc' },
    select: { actorName: true, at: true },
  });
  return refused('CONFLICT', {
    by: last?.actorName ?? '?',
    at: last?.at.toISOString() ?? '?',
    thing: 'reorganisation',
  });
}

/** Goes on where the version named is the one that stands. */
export async function requireVersion(context: Context, act: Asked, version: number): Promise<void> {
  if (version > act.version || version < 1) {
    throw refused('INVALID_INPUT', { what: 'version', text: version, hint: 'versionForm' });
  }
  if (version !== act.version) throw await tooLate(context, act);
}

/** A province's act writes some thousand rows and derives its figures anew. */
export const patience = { maxWait: 10_000, timeout: 60_000 } as const satisfies Patience;

/** Changes an act in one transaction. */
export function changingAct<Result>(
  context: Context,
  act: Asked,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const noes = {
    exists: 'actNumber',
    what: 'number',
    tooLate: () => tooLate(context, act),
  };
  return changing(context, change, noes, patience);
}
