/** Which moves of an act are open to the viewer, and why the others are not. */
import {
  decideReorganisationEdit,
  decideReorganisationOpen,
  reorganisationMoveNames,
  reorganisationMoves,
  type ReorganisationMove as Move,
  type ReorganisationState as State,
} from '@phoihop/domain/units';
import { builder } from '../../builder.ts';
import { openMoveFields, type OpenMove } from '../../open-move.ts';
import { Refusal } from '../../refused.ts';
import { factsOf } from './act-facts.ts';
import { againstReverting } from './against-reverting.ts';
import { ReorganisationMove, ReorganisationState } from './act-words.ts';
import { Reorganisation } from './reorganisation.ts';

interface MoveOption extends OpenMove {
  readonly move: Move;
  readonly to: State;
}

const ReorganisationMoveOption = builder
  .objectRef<MoveOption>('ReorganisationMoveOption')
  .implement({
    description: 'A move of an act, and whether it is open to the viewer now.',
    fields: (t) => ({
      move: t.expose('move', { type: ReorganisationMove, description: 'The move.' }),
      to: t.expose('to', { type: ReorganisationState, description: 'The state it leads to.' }),
      ...openMoveFields(t),
    }),
  });

/** Acts are for administrators alone, and what these may do is not lent. */
const ownName = { isOnBehalf: false, inNameOfId: null } as const;

builder.objectFields(Reorganisation, (t) => ({
  moves: t.field({
    type: [ReorganisationMoveOption],
    description: 'All moves, each with whether it is open to the viewer and why not.',
    resolve: async (act, _args, context): Promise<MoveOption[]> => {
      const [named, against] = await Promise.all([
        factsOf(context, act),
        againstReverting(context, act),
      ]);
      const facts = { ...named, ...against };
      return reorganisationMoveNames.map((move) => {
        const verdict = decideReorganisationOpen(facts, move, context.actor);
        const refusal = verdict.ok ? null : verdict;
        return { move, to: reorganisationMoves[move].to, ...ownName, refusal };
      });
    },
  }),
  editRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why what it says may not be changed; null where it may.',
    resolve: async (act, _args, context) => {
      const verdict = decideReorganisationEdit(await factsOf(context, act), context.actor);
      return verdict.ok ? null : verdict;
    },
  }),
}));
