import { readPaste } from '@phoihop/papers/tables';
import { builder } from '../builder.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { findEntryTable } from './entry-table.ts';
import { getFigureImport } from './figure-import-row.ts';
import { FigureImport } from './figure-import.ts';
import { prepareFigureImport } from './prepare-figure-import.ts';

const pasted = { vi: 'Dán', en: 'Paste' } as const;

builder.mutationField('pasteFigures', (t) =>
  t.field({
    type: FigureImport,
    description:
      'Compares a table that was copied out of a spreadsheet, heading included; nothing is taken over yet.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'PasteFiguresResult',
        description: 'What the table would change, or why it is not read.',
      },
    },
    args: {
      under: t.arg.string({ required: true, description: 'The unit above (code or Relay id).' }),
      level: t.arg({ type: UnitLevel, required: true, description: 'The level of the rows.' }),
      period: t.arg.string({ required: true, description: 'The period’s key: `2022-Q3`.' }),
      text: t.arg.string({ required: true, description: 'The table, a line for each row.' }),
    },
    resolve: async (_root, { text, ...question }, context) => {
      const entry = await findEntryTable(context, question);
      const name = pasted[context.language];
      const table = settle(readPaste(text, name));
      const id = await prepareFigureImport(context, entry, { table, name });
      return getFigureImport(context, id);
    },
  }),
);
