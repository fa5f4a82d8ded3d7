import type { Transaction } from '@phoihop/database';
import { decideTableSender } from '@phoihop/domain/access';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { RefusedError, refused, settle } from '../refused-error.ts';
import { groupBy } from '../batch.ts';
import { getFigureImport, type ChangeRow, type FigureImportRow } from './figure-import-row.ts';
import { FigureImport } from './figure-import.ts';
import { readEntered } from './read-entered.ts';
import { writeFigures } from './write-figures.ts';

const ApplyFigureImportInput = builder.inputType('ApplyFigureImportInput', {
  description: 'A table to be taken over.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The import (Relay id).' }),
  }),
});

builder.mutationField('applyFigureImport', (t) =>
  t.field({
    type: FigureImport,
    description:
      'Takes a table over as it was compared: whole, or not at all. One that was taken over already is told as it is.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'ApplyFigureImportResult',
        description: 'What was taken over, or why nothing was.',
      },
    },
    args: {
      input: t.arg({ type: ApplyFigureImportInput, required: true, description: 'Which one.' }),
    },
    resolve: async (_root, { input }, context) => {
      settle(decideTableSender(context.actor, context.isMachine));
      const found = await getFigureImport(context, input.id);
      if (found.appliedAt) return found;
      if (found.errors.length > 0) {
        const { name: text } = found;
        throw refused('INVALID_INPUT', { what: 'figureImport', text, hint: 'importHasErrors' });
      }
      const asked = [...groupBy(found.cells, ({ unitId }) => unitId)].map(([unit, cells]) => ({
        unit,
        version: found.sheets[unit] ?? null,
        cells: cells.map(cellOf),
      }));
      const settleImport = (tx: Pick<Transaction, 'figureImport'>) =>
        markApplied(tx, context, found);
      try {
        if (asked.length === 0) await settleImport(context.db.prisma);
        else {
          const rows = await readEntered(context, found.period, asked);
          await writeFigures(context, found.period, rows, settleImport);
        }
      } catch (error) {
        // Asked for twice at once, the later meets what the first has written: the same table, which is no conflict.
        const meanwhile =
          error instanceof RefusedError && (await getFigureImport(context, input.id));
        if (!meanwhile || !meanwhile.appliedAt) throw error;
        return meanwhile;
      }
      return getFigureImport(context, found.id);
    },
  }),
);

/** In the transaction that writes the figures: either both are there or neither. */
async function markApplied(
  tx: Pick<Transaction, 'figureImport'>,
  { now }: Context,
  { id, name }: FigureImportRow,
): Promise<void> {
  const { count } = await tx.figureImport.updateMany({
    where: { id, appliedAt: null },
    data: { appliedAt: now() },
  });
  // Another window took it over in the meantime: it is not taken over twice.
  if (count === 0) throw refused('ALREADY_EXISTS', { exists: 'importApplied', what: name });
}

/** The cell as it is to stand; what the unit said about it before is still said, where there is a figure to say it of. */
function cellOf({ indicatorId: indicator, figure, before }: ChangeRow) {
  const note = figure.state === 'NOT_REPORTED' ? null : before.note;
  return { indicator, value: null, ...figure, note };
}
