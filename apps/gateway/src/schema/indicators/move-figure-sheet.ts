import { builder } from '../builder.ts';
import { RefusedError } from '../refused-error.ts';
import { FigureSheet } from './figure-sheet.ts';
import { FigureSheetMove } from './sheet-words.ts';
import { moveSheet } from './move-sheet.ts';
import { getSheet } from './sheet-row.ts';

const MoveFigureSheetInput = builder.inputType('MoveFigureSheetInput', {
  description: 'One move of a sheet of figures.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The sheet’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the move was decided on.' }),
    move: t.field({ type: FigureSheetMove, required: true, description: 'The move.' }),
    reason: t.string({ description: 'Why; RETURN and CORRECT need it.' }),
  }),
});

builder.mutationField('moveFigureSheet', (t) =>
  t.field({
    type: FigureSheet,
    description: 'Makes one move on a sheet of figures, or answers why the move is refused.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'MoveFigureSheetResult',
        description: 'The sheet as moved, or why it was not.',
      },
    },
    args: {
      input: t.arg({
        type: MoveFigureSheetInput,
        required: true,
        description: 'What is to be done.',
      }),
    },
    resolve: async (_root, { input: { id, ...move } }, context) => {
      const sheet = await getSheet(context, id);
      await moveSheet(context, sheet, move);
      return getSheet(context, sheet.id);
    },
  }),
);
