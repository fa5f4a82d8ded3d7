/** What a move of a report writes. */
import { toDate, type Transaction } from '@phoihop/database';
import type { ReportMove, ReportState } from '@phoihop/domain/reviews';
import { tidyText } from '@phoihop/domain/text';
import type { Context } from '../context.ts';
import type { SaidOf } from './report-comments.ts';
import type { ReportRow } from './report-row.ts';
import type { VersionCell } from './version-cells.ts';

export interface Decided {
  readonly move: ReportMove;
  readonly state: ReportState;
  readonly reason: string | null;
  readonly inNameOfId: string | null;
  readonly gaps: readonly string[];
  readonly cells: readonly VersionCell[];
  readonly comments: readonly SaidOf[];
}

/** Writes the move; tells the number of the version that is open or was decided on afterwards. */
export async function writeReportMove(
  tx: Transaction,
  context: Context,
  report: ReportRow,
  decided: Decided,
): Promise<number> {
  const { id, version, state } = report;
  const { move } = decided;
  // What came back, and what was accepted, goes on in a version of its own.
  const goesOn = move === 'RETURN' || (move === 'REOPEN' && state === 'ACCEPTED');
  const number = report.number + (goesOn ? 1 : 0);
  // Matching on `version`: of two moves made at once, the second is refused as CONFLICT.
  await tx.report.update({
    where: { id, version },
    data: {
      state: decided.state,
      number,
      version: { increment: 1 },
      updatedAt: context.now(),
      ...columnsBy(context, report, decided),
    },
  });
  await writeVersion(tx, context, report, decided, number);
  return number;
}

/** What a move writes in the report beside its state. */
function columnsBy(
  { today }: Context,
  { number, firstSubmittedOn }: ReportRow,
  { move, reason }: Decided,
) {
  const day = toDate(today);
  if (move === 'SUBMIT' && firstSubmittedOn === null) return { firstSubmittedOn: day };
  if (move === 'ACCEPT') return { acceptedNumber: number, acceptedOn: day };
  if (move === 'REOPEN') return { acceptedOn: null, exemptReason: null, exemptOn: null };
  return move === 'EXEMPT' ? { exemptReason: reason, exemptOn: day } : {};
}

async function writeVersion(
  tx: Transaction,
  context: Context,
  { id, number, state }: ReportRow,
  { move, reason, inNameOfId, gaps, cells, comments }: Decided,
  next: number,
): Promise<void> {
  const [by, at, on] = [context.account.id, context.now(), toDate(context.today)];
  const begin = { reportId: id, startedById: by, startedAt: at };
  const where = { reportId_number: { reportId: id, number } };
  if (move === 'START') await tx.reportVersion.create({ data: { ...begin, number } });
  if (move === 'SUBMIT') {
    await tx.reportVersion.update({
      where,
      data: {
        submittedById: by,
        submittedForId: inNameOfId,
        submittedAt: at,
        submittedOn: on,
        gaps: [...gaps],
        cells: cells.map((cell) => ({ ...cell })),
      },
    });
  }
  if (move === 'ACCEPT') {
    await tx.reportVersion.update({
      where,
      data: { acceptedById: by, acceptedForId: inNameOfId, acceptedAt: at, acceptedOn: on },
    });
  }
  if (move === 'RETURN') {
    await tx.reportComment.createMany({
      data: comments.map(({ section, indicatorId, periodId, text }) => ({
        reportId: id,
        number,
        sectionKey: section,
        indicatorId,
        periodId,
        text: tidyText(text) ?? '',
        byId: by,
        at,
      })),
    });
  }
  // Whoever was spared before he began has no version yet.
  const hasNone = async () => (await tx.reportVersion.count({ where: { reportId: id } })) === 0;
  if (move === 'REOPEN' && state === 'EXEMPT' && (await hasNone())) {
    await tx.reportVersion.create({ data: { ...begin, number } });
  }
  if (next === number) return;
  await tx.reportVersion.create({
    data: { ...begin, number: next, reason: move === 'REOPEN' ? reason : null },
  });
  await tx.$executeRaw`
    insert into report_section (report_id, number, key, text)
    select report_id, ${next}, key, text from report_section
     where report_id = ${id}::uuid and number = ${number}`;
}
