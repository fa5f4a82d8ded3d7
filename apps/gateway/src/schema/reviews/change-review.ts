import { Prisma, type Transaction } from '@phoihop/database';
import type { Context } from '../context.ts';
import { refused, type RefusedError } from '../refused-error.ts';

/** What is changed, by the type under which it is on record, and the word for it. */
const words = { ReviewCycle: 'reviewCycle', Report: 'report' } as const;

export interface Changed {
  readonly type: keyof typeof words;
  readonly id: string;
}

/** The no of a change that came too late: it names who was quicker, and when. */
export async function cameTooLate({ db }: Context, { type, id }: Changed): Promise<RefusedError> {
  const last = await db.prisma.auditEntry.findFirst({
    where: { subjectType: type, subjectId: id },
    orderBy: { id: 'desc' },
    select: { actorName: true, at: true },
  });
  const [by, at] = [last?.actorName ?? '?', last?.at.toISOString() ?? '?'];
  return refused('CONFLICT', { by, at, thing: words[type] });
}

/** Goes on where a change was made from the version that stands. */
export async function requireVersion(
  context: Context,
  changed: Changed & { readonly version: number },
  version: number,
): Promise<void> {
  if (version === changed.version) return;
  if (version > changed.version || version < 1) {
    throw refused('INVALID_INPUT', { what: 'version', text: version, hint: 'versionForm' });
  }
  throw await cameTooLate(context, changed);
}

/** What the database's own noes about reviews mean, by the constraint that said it. */
const noes: Readonly<Record<string, () => RefusedError>> = {
  report_version_own_check: () => refused('OWN_SUBMISSION'),
  figure_sheet_version_own_check: () => refused('OWN_SUBMISSION'),
};

/** Changes a review or a report in one transaction; no row of that version any more means that somebody was quicker. */
export async function changeReview<Result>(
  context: Context,
  changed: Changed,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await context.db.prisma.$transaction(change, { timeout: 30_000 });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === 'P2025' || error.code === 'P2002') throw await cameTooLate(context, changed);
    const told = `${error.message} ${JSON.stringify(error.meta ?? {})}`;
    const constraint = Object.keys(noes).find((name) => told.includes(name));
    const no = constraint === undefined ? undefined : noes[constraint];
    throw no ? no() : error;
  }
}
