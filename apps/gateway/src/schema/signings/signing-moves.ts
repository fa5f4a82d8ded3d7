/** Which moves are open to the viewer, and why the others are not. */
import {
  decideSigningEdit,
  decideSigningOpen,
  nameFor,
  sideFor,
  signingMoveNames,
  signingMoves,
  type SigningMove as Move,
  type SigningState as State,
} from '@phoihop/domain/signings';
import { builder } from '../builder.ts';
import { openMoveFields, type OpenMove } from '../open-move.ts';
import { Refusal } from '../refused.ts';
import { actorTowards } from './find-line.ts';
import { factsOf, isRecorded } from './signing-facts.ts';
import { Signing } from './signing.ts';
import { SigningMove, SigningState } from './signing-words.ts';

interface MoveOption extends OpenMove {
  readonly move: Move;
  readonly to: State;
}

const SigningMoveOption = builder.objectRef<MoveOption>('SigningMoveOption').implement({
  description: 'A move, and whether it is open to the viewer now.',
  fields: (t) => ({
    move: t.expose('move', { type: SigningMove, description: 'The move.' }),
    to: t.expose('to', { type: SigningState, description: 'The state it leads to.' }),
    ...openMoveFields(t),
  }),
});

builder.objectFields(Signing, (t) => ({
  editRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why the viewer may not change what it says; null where it may be changed.',
    resolve: async (signing, _args, context) => {
      const actor = await actorTowards(context, signing.unitId, 'SIGNINGS');
      const verdict = decideSigningEdit({ ...signing, isRecorded: isRecorded(signing) }, actor);
      return verdict.ok ? null : verdict;
    },
  }),
  moves: t.field({
    type: [SigningMoveOption],
    description: 'All moves, each with whether it is open to the viewer and why not.',
    resolve: async (signing, _args, context): Promise<MoveOption[]> => {
      const [actor, facts] = await Promise.all([
        actorTowards(context, signing.unitId, 'SIGNINGS'),
        factsOf(context, signing),
      ]);
      return signingMoveNames.map((move) => {
        const verdict = decideSigningOpen(facts, { move, actor });
        const { to } = signingMoves[move];
        const isOnBehalf = actor.isOnBehalf && sideFor(move, actor) === 'UNIT';
        const inNameOfId = nameFor(facts, { move, actor }) ?? null;
        return { move, to, isOnBehalf, inNameOfId, refusal: verdict.ok ? null : verdict };
      });
    },
  }),
}));
