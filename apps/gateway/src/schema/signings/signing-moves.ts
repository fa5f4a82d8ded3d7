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
import type { Refusal as DomainRefusal } from '@phoihop/domain/verdict';
import { loadAccountName } from '../access/account-name.ts';
import { builder } from '../builder.ts';
import { Refusal } from '../refused.ts';
import { actorTowards } from './find-line.ts';
import { factsOf, isRecorded } from './signing-facts.ts';
import { Signing } from './signing.ts';
import { SigningMove, SigningState } from './signing-words.ts';

interface MoveOption {
  readonly move: Move;
  readonly isOnBehalf: boolean;
  readonly inNameOfId: string | null;
  readonly to: State;
  readonly refusal: DomainRefusal | null;
}

const SigningMoveOption = builder.objectRef<MoveOption>('SigningMoveOption').implement({
  description: 'A move, and whether it is open to the viewer now.',
  fields: (t) => ({
    move: t.expose('move', { type: SigningMove, description: 'The move.' }),
    to: t.expose('to', { type: SigningState, description: 'The state it leads to.' }),
    isOpen: t.boolean({
      description: 'Whether the viewer may make it now.',
      resolve: ({ refusal }) => refusal === null,
    }),
    isOnBehalf: t.exposeBoolean('isOnBehalf', {
      description: 'Whether it would be recorded as done from above on the unit’s behalf.',
    }),
    inNameOf: t.string({
      nullable: true,
      description: 'In whose name it would be made, by delegation; null in the viewer’s own.',
      resolve: ({ inNameOfId }, _args, context) => loadAccountName(context, inNameOfId),
    }),
    refusal: t.expose('refusal', {
      type: Refusal,
      nullable: true,
      description: 'Why it is not open.',
    }),
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
