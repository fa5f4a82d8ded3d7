import { builder } from '../builder.ts';
import { RefusedError } from '../refused-error.ts';
import { makeMove } from './make-move.ts';
import { getSigning } from './signing-row.ts';
import { SigningMove } from './signing-words.ts';
import { Signing } from './signing.ts';

const MoveSigningInput = builder.inputType('MoveSigningInput', {
  description: 'One move on a signing.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The signing’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the move was decided on.' }),
    move: t.field({ type: SigningMove, required: true, description: 'The move.' }),
    reason: t.string({ description: 'Why; RETURN, CANCEL and TERMINATE need it.' }),
    number: t.string({ description: 'Number and symbol; SIGN needs it.' }),
    signedOn: t.field({ type: 'Date', description: 'The day it is signed; SIGN needs it.' }),
    endsOn: t.field({
      type: 'Date',
      description: 'The first day on which it no longer holds; TERMINATE needs it.',
    }),
  }),
});

builder.mutationField('moveSigning', (t) =>
  t.field({
    type: Signing,
    description: 'Makes one move on a signing, or answers why the move is refused.',
    errors: {
      types: [RefusedError],
      union: { name: 'MoveSigningResult', description: 'The signing as moved, or why it was not.' },
    },
    args: {
      input: t.arg({ type: MoveSigningInput, required: true, description: 'What is to be done.' }),
    },
    resolve: async (_root, { input: { id, ...move } }, context) => {
      const signing = await getSigning(context, id);
      await makeMove(context, signing, move);
      return getSigning(context, signing.id);
    },
  }),
);
