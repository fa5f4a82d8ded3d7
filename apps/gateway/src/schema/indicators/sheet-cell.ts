import { builder } from '../builder.ts';
import { EnteredState } from './sheet-words.ts';
import { Indicator } from './indicator.ts';
import type { SheetCellRow } from './sheet-figures.ts';

export const SheetCell = builder.objectRef<SheetCellRow>('SheetCell').implement({
  description: 'One figure of a sheet, beside what is official.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'What is counted.',
      resolve: ({ indicator }) => indicator,
    }),
    state: t.field({
      type: EnteredState,
      description: 'What it says.',
      resolve: ({ cell }) => cell.state,
    }),
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The figure; null unless reported.',
      resolve: ({ cell }) => cell.value,
    }),
    note: t.string({
      nullable: true,
      description: 'What the unit says about it.',
      resolve: ({ cell }) => cell.note,
    }),
    official: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The figure in the version that is official.',
      resolve: ({ official }) => official.value,
    }),
    officialState: t.field({
      type: EnteredState,
      description: 'What the version that is official says.',
      resolve: ({ official }) => official.state,
    }),
    previous: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The official figure of the period before.',
      resolve: ({ previous }) => previous.value,
    }),
    previousState: t.field({
      type: EnteredState,
      description: 'What is official for the period before.',
      resolve: ({ previous }) => previous.state,
    }),
  }),
});
