/** Opening a review: what it asks for, of whom and by when is frozen, in a handful of statements. */
import { randomUUID } from 'node:crypto';
import { toDate, type Transaction } from '@phoihop/database';
import type { Exemption } from '@phoihop/domain/reviews';
import type { Context } from '../context.ts';
import { settle } from '../refused-error.ts';
import type { CycleRow } from './cycle-row.ts';
import { findOpening } from './find-opening.ts';
import { stepOfCycle, type Written } from './move-cycle.ts';
import { definitionOf, type FrozenDefinition } from './review-definition.ts';

/** Freezes what stands while it is held: the review, and what others ask for. */
async function openReview(
  tx: Transaction,
  context: Context,
  cycle: CycleRow,
  exemptions: readonly Exemption[],
): Promise<Written> {
  const { row, template, opened } = await findOpening(context, cycle, exemptions);
  const { route, periods } = settle(opened);
  const frozen: FrozenDefinition = {
    nameVi: template.nameVi,
    nameEn: template.nameEn,
    ...definitionOf(template),
    periods: Object.fromEntries(
      [...periods].map(([key, asked]) => [key, asked.map(({ id }) => id)]),
    ),
  };
  const ids = new Map(route.map(({ unitId }) => [unitId, randomUUID()]));
  const [openedOn, updatedAt] = [toDate(context.today), context.now()];
  const reports = route.map(({ unitId, level, parentId, dueOn, exemption }, index) => ({
    id: ids.get(unitId) ?? '',
    cycleId: cycle.id,
    unitId,
    level,
    parentId: parentId === null ? null : (ids.get(parentId) ?? null),
    position: index + 1,
    dueOn: toDate(dueOn),
    state: exemption === null ? ('NOT_STARTED' as const) : ('EXEMPT' as const),
    exemptReason: exemption,
    exemptOn: exemption === null ? null : openedOn,
    updatedAt,
  }));
  // While it is planned: none is added to a review that is open.
  await tx.report.createMany({ data: reports });
  return {
    data: { definition: frozen, templateVersion: row.version, openedOn },
    told: {
      openedOn: context.today,
      templateVersion: row.version,
      reports: reports.length,
      exemptions: exemptions.map((each) => ({ ...each })),
    },
  };
}

stepOfCycle(
  'OPEN',
  async (_context, _cycle, { exemptions }) =>
    (tx, within, cycle) =>
      openReview(tx, within, cycle, exemptions),
);
