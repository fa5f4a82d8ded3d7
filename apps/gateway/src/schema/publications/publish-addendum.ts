import { decideAddendum, decideAddendumOpen, type CorrectedCell } from '@phoihop/domain/reviews';
import type { ReviewSnapshot } from '@phoihop/papers';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { requireVersion } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { changeReview } from '../reviews/change-review.ts';
import { cycleOf, getCycle, type CycleRow } from '../reviews/cycle-row.ts';
import { holdReview } from '../reviews/hold-report.ts';
import { keeperOf, type NamedKeeper } from '../reviews/keeper-of.ts';
import { changesOf, correctionsOf, publishedCells } from './corrections.ts';
import { keepPublication, type PrintedTotal } from './keep-publication.ts';
import { getPublication, readSnapshots } from './publication-row.ts';
import { Publication } from './publication.ts';
import { requireUnchanged, sourceOf, symbolOf } from './publish-review.ts';
import { readReview } from './read-review.ts';
import { writePapers } from './write-papers.ts';

const PublishAddendumInput = builder.inputType('PublishAddendumInput', {
  description: 'Corrections of a review that is public.',
  fields: (t) => ({
    cycle: t.id({ required: true, description: 'The review’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the review was looked at in.' }),
    symbol: t.string({
      description: 'Number and symbol of the addendum; to be written in unless given.',
    }),
  }),
});

builder.mutationField('publishAddendum', (t) =>
  t.field({
    type: Publication,
    description:
      'Makes public which figures of a published review read otherwise now; refused where none does.',
    errors: {
      types: [RefusedError],
      union: { name: 'PublishAddendumResult', description: 'The addendum, or why there is none.' },
    },
    args: {
      input: t.arg({ type: PublishAddendumInput, required: true, description: 'Of which review.' }),
    },
    resolve: async (_root, { input }, context) => {
      const cycle = await getCycle(context, input.cycle);
      const { id, unitId } = cycle;
      // What is refused anyway is not written.
      await decide(context, cycle, input.version);
      const snapshots = await readSnapshots(context, { cycleId: id });
      const { review, cells } = publishedCells(snapshots);
      const issuedOn = context.today;
      const issue = { number: review.number, issuedOn };
      const now = await readReview(context, cycle, issue);
      const corrected = correctionsOf(cells, now, cycle.period);
      settle(decideAddendum(corrected));
      const symbol = symbolOf(input.symbol);
      const number = snapshots.length;
      const changes = changesOf(corrected, review);
      const snapshot = {
        addendum: { snapshot: review, number, symbol, issuedOn, changes },
        corrected,
      };
      const papers = await writePapers(snapshot);
      const publicationId = await changeReview(
        context,
        { type: 'ReviewCycle', id },
        async (tx, within) => {
          await holdReview(tx, id);
          const held = await cycleOf(within, id);
          const keeper = await decide(within, held, input.version);
          await requireUnchanged(tx, within, held, { review: now, issue });
          await tx.reviewCycle.update({
            where: { id, version: input.version },
            data: { version: { increment: 1 }, updatedAt: context.now() },
          });
          const kept = await keepPublication(tx, within, held, {
            number,
            snapshot,
            papers,
            totals: correctedTotals(corrected, review),
            source: `Phụ lục đính chính số ${number} của ${sourceOf(review)}`,
          });
          await recordAudit(tx, within, {
            action: 'addendum.CREATE',
            subjectType: 'ReviewCycle',
            subjectId: id,
            unitId,
            isOnBehalf: keeper.isOnBehalf,
            inNameOfId: keeper.inNameOfId,
            after: { number, cells: corrected.length, sha256Docx: papers.sha256Docx },
          });
          return kept;
        },
      );
      return getPublication(context, publicationId);
    },
  }),
);

/** Who publishes corrections of the review as it was read; refuses where nobody may, or not from that version. */
async function decide(context: Context, cycle: CycleRow, version: number): Promise<NamedKeeper> {
  const keeper = await keeperOf(context, cycle.unitId);
  settle(decideAddendumOpen({ state: cycle.state, keeper }));
  await requireVersion(context, { type: 'ReviewCycle', ...cycle }, version);
  return keeper;
}

/** The totals of the unit that publishes, where they are corrected. */
function correctedTotals(
  corrected: readonly CorrectedCell[],
  { unit, indicators }: ReviewSnapshot,
): readonly PrintedTotal[] {
  return corrected.flatMap(({ unitId, indicator: key, current: { state, value } }) => {
    const indicator = indicators.find((each) => each.key === key);
    return unitId === unit.code && indicator && state !== 'NOT_REPORTED'
      ? [{ indicator, state, value }]
      : [];
  });
}
