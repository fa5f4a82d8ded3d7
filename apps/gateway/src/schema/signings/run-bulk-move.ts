/** Runs what was prepared: so many ordinary moves, each in a transaction of its own that also settles its item. */
import type { Transaction } from '@phoihop/database';
import { planningDay } from '@phoihop/domain/programmes';
import { decidePlanWanted } from '@phoihop/domain/signings';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loadProgramme, runOf } from '../programmes/programme-row.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { BulkMove } from './bulk-move.ts';
import { getBulkMove, type BulkMoveRow, type ItemRow } from './bulk-move-row.ts';
import { readCoverage } from './coverage-rows.ts';
import { makeMove } from './make-move.ts';
import { planSigning } from './plan-signing.ts';
import { renews } from './prepare-bulk-move.ts';
import { getSigning } from './signing-row.ts';

/** How many at one asking: few enough that whoever watches sees them go. */
const stepMax = 50;

builder.mutationField('runBulkMove', (t) =>
  t.field({
    type: BulkMove,
    description:
      'Makes the next of the moves that wait, each as an ordinary move, and tells how far it has got. Asked again until nothing waits; stopped by not asking.',
    errors: {
      types: [RefusedError],
      union: { name: 'RunBulkMoveResult', description: 'How far it has got, or why not further.' },
    },
    args: {
      id: t.arg.id({ required: true, description: 'The bulk move (Relay id).' }),
      first: t.arg.int({ defaultValue: 10, description: 'How many to make now; up to 50.' }),
    },
    resolve: async (_root, { id, first }, context) => {
      const bulk = await getBulkMove(context, id);
      const many = Math.max(1, Math.min(first ?? 10, stepMax));
      const waiting = bulk.items.filter(({ outcome }) => outcome === 'WAITING').slice(0, many);
      for (const item of waiting) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, so that it can be stopped between two
        await settleItem(context, bulk, item);
      }
      return getBulkMove(context, id);
    },
  }),
);

async function settleItem(context: Context, bulk: BulkMoveRow, item: ItemRow): Promise<void> {
  try {
    await (bulk.move === 'PLAN' ? planOne(context, bulk, item) : moveOne(context, bulk, item));
  } catch (error) {
    if (error instanceof AlreadySettledError) return;
    if (!(error instanceof RefusedError)) throw error;
    const { code, facts } = error.refusal;
    await context.db.prisma.bulkMoveItem.updateMany({
      where: { bulkMoveId: bulk.id, position: item.position, outcome: 'WAITING' },
      data: { outcome: 'REFUSED', refusal: { code, facts }, settledAt: context.now() },
    });
  }
}

/** Somebody else, or another window, made this one in the meantime: it is not made twice. */
class AlreadySettledError extends Error {
  override readonly name = 'AlreadySettledError';
}

/** Settles the item in the transaction that makes the move: either both are there or neither. */
function settlesWith(context: Context, bulk: BulkMoveRow, { position }: ItemRow) {
  return async (tx: Transaction, signingId: string) => {
    const { count } = await tx.bulkMoveItem.updateMany({
      where: { bulkMoveId: bulk.id, position, outcome: 'WAITING' },
      data: { outcome: 'DONE', signingId, settledAt: context.now() },
    });
    if (count === 0) throw new AlreadySettledError();
  };
}

async function planOne(context: Context, bulk: BulkMoveRow, item: ItemRow): Promise<void> {
  const programme = await loadProgramme(context, bulk.programmeId);
  if (!programme) throw refused('NOT_FOUND', { what: 'programme', text: bulk.programmeId ?? '' });
  const unit = await getUnit(context, item.unitId, context.today);
  const { expected } = await readCoverage(context, programme, {
    under: unit,
    asOf: planningDay(runOf(programme), context.today),
    levels: [unit.level],
  });
  const own = expected.find((each) => each.unit.id === unit.id);
  // It was decided when it was prepared; somebody may have planned or signed since.
  if (!own) throw refused('NOT_EXPECTED');
  settle(decidePlanWanted(own));
  const { validFrom, validTo } = bulk.particulars;
  const plan = {
    programme,
    unit,
    validFrom: validFrom ?? context.today,
    validTo: validTo ?? null,
    supersedes: renews(own),
  };
  await planSigning(context, plan, settlesWith(context, bulk, item));
}

async function moveOne(context: Context, bulk: BulkMoveRow, item: ItemRow): Promise<void> {
  const { move, particulars } = bulk;
  if (move === 'PLAN' || item.signingId === null || item.version === null) return;
  const signing = await getSigning(context, item.signingId);
  const settles = settlesWith(context, bulk, item);
  await makeMove(
    context,
    signing,
    { move, version: item.version, reason: particulars.reason },
    (tx) => settles(tx, signing.id),
  );
}
