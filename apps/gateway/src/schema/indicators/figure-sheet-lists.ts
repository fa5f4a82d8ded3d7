/** Where sheets are found: one by its unit and period, many in a list. */
import { sql } from 'kysely';
import { all, liesUnder } from '../access/visible.ts';
import { builder } from '../builder.ts';
import { page } from '../page.ts';
import { getUnit } from '../units/find-unit.ts';
import { FigureSheet } from './figure-sheet.ts';
import { SheetState } from './sheet-words.ts';
import { getPeriod } from './period-row.ts';
import { listSheets, loadSheetOf } from './sheet-row.ts';

const FigureSheetConnection = builder.connectionObject(
  { type: FigureSheet, name: 'FigureSheetConnection', description: 'A list of sheets of figures.' },
  { name: 'FigureSheetEdge', description: 'A sheet in a list.' },
);

const periodText = '`2023-Q1`, in another calendar than that of months `FROM_15:2023-Q1`';

builder.queryFields((t) => ({
  figureSheet: t.field({
    type: FigureSheet,
    nullable: true,
    description: 'The sheet of a unit for a period; null where none has been begun.',
    args: {
      unit: t.arg.string({ required: true, description: 'The unit (code or Relay id).' }),
      period: t.arg.string({ required: true, description: `The period: ${periodText}.` }),
      asOf: t.arg({
        type: 'Date',
        description: 'The day on whose map the unit stands; the business date unless given.',
      }),
    },
    resolve: async (_root, args, context) => {
      const day = args.asOf ?? context.today;
      const [unit, period] = await Promise.all([
        getUnit(context, args.unit, day),
        getPeriod(context, args.period),
      ]);
      return loadSheetOf(context, { unitId: unit.id, periodId: period.id }, day);
    },
  }),
  figureSheets: t.connection(
    {
      type: FigureSheet,
      description: 'The sheets that the viewer may see, those changed last in front.',
      args: {
        under: t.arg.string({
          description: 'Only of this unit and what lies under it (code or Relay id).',
        }),
        period: t.arg.string({ description: `Only for this period: ${periodText}.` }),
        state: t.arg({ type: [SheetState], description: 'Only in these states.' }),
        asOf: t.arg({
          type: 'Date',
          description: 'The day on whose map their units stand; the business date unless given.',
        }),
      },
      resolve: async (_root, args, context, info) => {
        const day = args.asOf ?? context.today;
        const [under, period] = await Promise.all([
          args.under ? getUnit(context, args.under, day) : null,
          args.period ? getPeriod(context, args.period) : null,
        ]);
        const condition = all(
          under && liesUnder([under.id], day),
          period && sql<boolean>`figure_sheet.period_id = ${period.id}`,
          args.state
            ? sql<boolean>`figure_sheet.state = any(${[...args.state]}::sheet_state[])`
            : null,
        );
        return page(listSheets(context, condition, day), args, info);
      },
    },
    FigureSheetConnection,
  ),
}));
