/** Which moves of a sheet are open to the viewer, and why the others are not. */
import {
  decideFigureEntry,
  decideFigureSheetOpen,
  figureSheetMoveNames,
  figureSheetMoves,
  sheetNameFor,
  type FigureSheetMove as Move,
  type SheetState as State,
} from '@phoihop/domain/indicators';
import { builder } from '../builder.ts';
import { openMoveFields, type OpenMove } from '../open-move.ts';
import { Refusal } from '../refused.ts';
import { actorTowards } from '../signings/find-line.ts';
import { FigureSheet } from './figure-sheet.ts';
import { FigureSheetMove, SheetState } from './sheet-words.ts';
import { factsOf, namingRules } from './sheet-facts.ts';
import { periodOf } from './sheet-row.ts';

interface MoveOption extends OpenMove {
  readonly move: Move;
  readonly to: State;
}

const FigureSheetMoveOption = builder.objectRef<MoveOption>('FigureSheetMoveOption').implement({
  description: 'A move of a sheet, and whether it is open to the viewer now.',
  fields: (t) => ({
    move: t.expose('move', { type: FigureSheetMove, description: 'The move.' }),
    to: t.expose('to', { type: SheetState, description: 'The state it leads to.' }),
    ...openMoveFields(t),
  }),
});

builder.objectFields(FigureSheet, (t) => ({
  entryRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why the viewer may not enter figures in it; null where he may.',
    resolve: async (sheet, _args, context) => {
      const actor = await actorTowards(context, sheet.unitId, 'REPORTS');
      const { today } = context;
      const verdict = decideFigureEntry(sheet.state, periodOf(sheet), { actor, today });
      return verdict.ok ? null : verdict;
    },
  }),
  moves: t.field({
    type: [FigureSheetMoveOption],
    description: 'All moves, each with whether it is open to the viewer and why not.',
    resolve: async (sheet, _args, context): Promise<MoveOption[]> => {
      const [actor, facts] = await Promise.all([
        actorTowards(context, sheet.unitId, 'REPORTS'),
        factsOf(context, sheet),
      ]);
      return figureSheetMoveNames.map((move) => {
        const verdict = decideFigureSheetOpen(facts, { move, actor, today: context.today });
        const { to, by } = figureSheetMoves[move];
        return {
          move,
          to,
          isOnBehalf: actor.isOnBehalf && by === 'UNIT',
          inNameOfId: sheetNameFor(facts, { move, actor }) ?? null,
          refusal: verdict.ok ? null : namingRules(verdict, facts.findings, context),
        };
      });
    },
  }),
}));
