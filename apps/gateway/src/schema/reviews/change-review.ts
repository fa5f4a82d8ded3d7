import { Prisma, type Transaction } from '@phoihop/database';
import { cameTooLate, type Changed } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { refused, type RefusedError } from '../refused-error.ts';

type No = (context: Context, changed: Changed) => RefusedError | Promise<RefusedError>;

const published: No = () =>
  refused('ALREADY_EXISTS', { exists: 'publishedAlready', what: 'number' });

/** What the database's own noes about reviews mean, by the constraint that said it. */
const noes: Readonly<Record<string, No>> = {
  report_version_own_check: () => refused('OWN_SUBMISSION'),
  figure_sheet_version_own_check: () => refused('OWN_SUBMISSION'),
  // Somebody else was quicker to begin a version, to open the review, to publish it.
  report_version_pkey: cameTooLate,
  report_cycle_id_unit_id_key: cameTooLate,
  publication_cycle_id_number_key: cameTooLate,
  published_figure_unit_id_indicator_id_period_source_key: published,
};

/**
 * Changes a review or a report in one transaction; no row of that version any more means that somebody was quicker.
 *
 * @remarks `within` is the context as the transaction sees it: whatever is read while it holds anything is read over its own
 * connection.
 */
export async function changeReview<Result>(
  context: Context,
  changed: Changed,
  change: (tx: Transaction, within: Context) => Promise<Result>,
): Promise<Result> {
  try {
    return await context.db.transaction((tx, db) => change(tx, { ...context, db }), {
      timeout: 30_000,
    });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === 'P2025') throw await cameTooLate(context, changed);
    const told = `${error.message} ${JSON.stringify(error.meta ?? {})}`;
    const constraint = Object.keys(noes).find((name) => told.includes(name));
    const no = constraint === undefined ? undefined : noes[constraint];
    throw no ? await no(context, changed) : error;
  }
}
