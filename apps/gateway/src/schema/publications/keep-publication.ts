import { toDate, type Prisma, type Transaction } from '@phoihop/database';
import { roundTo } from '@phoihop/domain/decimal';
import type { ReviewFigure, ReviewIndicator } from '@phoihop/papers';
import type { Context } from '../context.ts';
import type { CycleRow } from '../reviews/cycle-row.ts';
import { viewOfReview } from '../reviews/report-sums.ts';
import type { Snapshot } from './publication-row.ts';
import type { Papers } from './write-papers.ts';

/** A total as it is printed. */
export interface PrintedTotal extends ReviewFigure {
  readonly indicator: Pick<ReviewIndicator, 'key' | 'decimals'>;
}

/** What is kept of a publication. */
export interface NewPublication {
  readonly number: number;
  readonly snapshot: Snapshot;
  readonly papers: Papers;
  /** The totals of the unit that publishes: from now on facts of their own, beside what is computed. */
  readonly totals: readonly PrintedTotal[];
  readonly source: string;
}

/** Keeps the papers, what they were written from, and the totals they print; all of it or nothing, with the transaction. */
export async function keepPublication(
  tx: Transaction,
  context: Context,
  cycle: CycleRow,
  { number, snapshot, papers, totals, source }: NewPublication,
): Promise<string> {
  const { id: cycleId, unitId, cutOffOn } = cycle;
  // As figures are asked for, so that they are found beside them.
  const { period } = viewOfReview(cycle, context);
  const kept: Prisma.InputJsonValue = JSON.parse(JSON.stringify(snapshot));
  const { id } = await tx.publication.create({
    data: {
      cycleId,
      number,
      snapshot: kept,
      ...papers,
      byId: context.account.id,
      at: context.now(),
    },
    select: { id: true },
  });
  const indicators = await tx.indicator.findMany({
    where: { key: { in: totals.map(({ indicator }) => indicator.key) } },
    select: { id: true, key: true },
  });
  const ids = new Map(indicators.map((each) => [each.key, each.id]));
  await tx.publishedFigure.createMany({
    data: totals.flatMap(({ indicator: { key, decimals }, state, value }) => {
      const indicatorId = ids.get(key);
      if (state !== 'REPORTED' || value === null || indicatorId === undefined) return [];
      return {
        unitId,
        indicatorId,
        period,
        value: roundTo(value, decimals),
        precision: 'EXACT' as const,
        decimals,
        asOf: toDate(cutOffOn),
        source,
        publicationId: id,
      };
    }),
  });
  return id;
}
