/** One move for many sheets: as many ordinary moves, each decided and put on record by itself. */
import { figureSheetMoves } from '@phoihop/domain/indicators';
import { decideReason } from '@phoihop/domain/text';
import type { Refusal as DomainRefusal } from '@phoihop/domain/verdict';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { Refusal } from '../refused.ts';
import { FigureSheet } from './figure-sheet.ts';
import { FigureSheetMove } from './sheet-words.ts';
import { moveSheet } from './move-sheet.ts';
import { getSheet, type SheetRow } from './sheet-row.ts';

interface Moved {
  readonly sheet: SheetRow;
  readonly refusal: DomainRefusal | null;
}

const sheetsMax = 500;

const MovedFigureSheet = builder.objectRef<Moved>('MovedFigureSheet').implement({
  description: 'What became of one sheet of those that were to be moved.',
  fields: (t) => ({
    sheet: t.expose('sheet', { type: FigureSheet, description: 'The sheet as it is now.' }),
    refusal: t.expose('refusal', {
      type: Refusal,
      nullable: true,
      description: 'Why it was not moved; null where it was.',
    }),
  }),
});

const MovedFigureSheets = builder
  .objectRef<{ readonly results: readonly Moved[] }>('MovedFigureSheets')
  .implement({
    description: 'What became of the sheets that were to be moved.',
    fields: (t) => ({
      results: t.field({
        type: [MovedFigureSheet],
        description: 'Sheet by sheet, in the order in which they were named.',
        resolve: ({ results }) => [...results],
      }),
    }),
  });

const MovedSheetInput = builder.inputType('MovedFigureSheetInput', {
  description: 'A sheet that is to be moved.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its Relay id.' }),
    version: t.int({ required: true, description: 'The version the move was decided on.' }),
  }),
});

const MoveFigureSheetsInput = builder.inputType('MoveFigureSheetsInput', {
  description: 'One move for many sheets.',
  fields: (t) => ({
    sheets: t.field({ type: [MovedSheetInput], required: true, description: 'The sheets.' }),
    move: t.field({ type: FigureSheetMove, required: true, description: 'The move.' }),
    reason: t.string({ description: 'Why; RETURN and CORRECT need it.' }),
  }),
});

async function moveOne(
  context: Context,
  { id, version }: { readonly id: string; readonly version: number },
  { move, reason }: Pick<typeof MoveFigureSheetsInput.$inferInput, 'move' | 'reason'>,
): Promise<Moved> {
  const sheet = await getSheet(context, id);
  try {
    await moveSheet(context, sheet, { move, version, reason });
    return { sheet: await getSheet(context, id), refusal: null };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { sheet: await getSheet(context, id), refusal: error.refusal };
  }
}

builder.mutationField('moveFigureSheets', (t) =>
  t.field({
    type: MovedFigureSheets,
    description:
      'Makes one move on many sheets, each on its own: one that is refused stops no other.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'MoveFigureSheetsResult',
        description: 'What became of each, or why none was moved.',
      },
    },
    args: {
      input: t.arg({
        type: MoveFigureSheetsInput,
        required: true,
        description: 'What is to be done.',
      }),
    },
    resolve: async (_root, { input: { sheets, ...move } }, context) => {
      if (sheets.length === 0 || sheets.length > sheetsMax) {
        const text = sheets.length;
        throw refused('INVALID_INPUT', { what: 'sheets', text, hint: 'sheetsRange' });
      }
      if ('needsReason' in figureSheetMoves[move.move]) settle(decideReason(move.reason));
      // None is moved where one of them is not to be seen.
      await Promise.all(sheets.map(({ id }) => getSheet(context, id)));
      const results: Moved[] = [];
      for (const sheet of sheets) results.push(await moveOne(context, sheet, move));
      return { results };
    },
  }),
);
