import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { RefusedError } from '../refused-error.ts';
import { FigureSheet } from './figure-sheet.ts';
import { EnteredState } from './sheet-words.ts';
import { getPeriod } from './period-row.ts';
import { readEntered } from './read-entered.ts';
import { loadSheet, type SheetRow } from './sheet-row.ts';
import { writeFigures, type Written } from './write-figures.ts';

const EnteredFigures = builder.objectRef<Written>('EnteredFigures').implement({
  description: 'What was written.',
  fields: (t) => ({
    sheets: t.field({
      type: [FigureSheet],
      description: 'The sheets that were changed.',
      resolve: ({ sheetIds }, _args, context) => sheetsBy(context, sheetIds),
    }),
    changed: t.exposeInt('changed', {
      description: 'How many cells read otherwise than before.',
    }),
  }),
});

async function sheetsBy(context: Context, ids: readonly string[]): Promise<SheetRow[]> {
  const sheets = await Promise.all(ids.map((id) => loadSheet(context, id)));
  return sheets.filter((sheet) => sheet !== null);
}

const EnteredCellInput = builder.inputType('EnteredCellInput', {
  description: 'One figure as it is to read.',
  fields: (t) => ({
    indicator: t.string({ required: true, description: 'What is counted (key or Relay id).' }),
    state: t.field({ type: EnteredState, required: true, description: 'What the cell says.' }),
    value: t.field({ type: 'Decimal', description: 'The figure; only where it is reported.' }),
    note: t.string({ description: 'What the unit says about it; left out, there is none.' }),
  }),
});

const EnteredRowInput = builder.inputType('EnteredRowInput', {
  description: 'Figures of one unit; cells that are left out stay as they are.',
  fields: (t) => ({
    unit: t.string({ required: true, description: 'The unit (code or Relay id).' }),
    version: t.int({
      description: 'The sheet’s version they were written from; null where there is no sheet yet.',
    }),
    cells: t.field({ type: [EnteredCellInput], required: true, description: 'The figures.' }),
  }),
});

const EnterFiguresInput = builder.inputType('EnterFiguresInput', {
  description: 'Figures of units for one period.',
  fields: (t) => ({
    period: t.string({
      required: true,
      description: 'The period: `2023-Q1`, in another calendar `FROM_15:2023-Q1`.',
    }),
    rows: t.field({ type: [EnteredRowInput], required: true, description: 'Unit by unit.' }),
  }),
});

builder.mutationField('enterFigures', (t) =>
  t.field({
    type: EnteredFigures,
    description: 'Writes figures into the sheets that are open, all of them or none.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'EnterFiguresResult',
        description: 'What was written, or why nothing was.',
      },
    },
    args: {
      input: t.arg({ type: EnterFiguresInput, required: true, description: 'The figures.' }),
    },
    resolve: async (_root, { input }, context) => {
      const period = await getPeriod(context, input.period);
      const rows = await readEntered(context, period, input.rows);
      return writeFigures(context, period, rows);
    },
  }),
);
