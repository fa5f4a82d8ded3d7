import type { Transaction } from '@phoihop/database';
import type { ReportRow } from './report-row.ts';

/** Holds a report, and its review in its state, until the transaction ends: nobody else moves it or calls the review off. */
export async function holdReport(
  tx: Transaction,
  { id, cycleId }: Pick<ReportRow, 'id' | 'cycleId'>,
): Promise<void> {
  await tx.$executeRaw`select from review_cycle where id = ${cycleId}::uuid for share`;
  await tx.$executeRaw`select from report where id = ${id}::uuid for update`;
}

/** Holds the reports that go up to one as they are: what it says of them is true when it is written. */
export async function holdBelow(tx: Transaction, { id }: Pick<ReportRow, 'id'>): Promise<void> {
  await tx.$executeRaw`
    select from report where report.id in (
      with recursive below as (
        select report.id from report where report.parent_id = ${id}::uuid
        union all
        select report.id from report join below on report.parent_id = below.id)
      select id from below) for share`;
}

/** Holds a review with all its reports still until the transaction ends. */
export async function holdReview(tx: Transaction, cycleId: string): Promise<void> {
  await tx.$executeRaw`select from review_cycle where id = ${cycleId}::uuid for update`;
}
