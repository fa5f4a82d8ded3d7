import { builder } from '../builder.ts';
import { getProgramme } from '../programmes/programme-row.ts';
import { RefusedError } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { planSigning } from './plan-signing.ts';
import { getSigning } from './signing-row.ts';
import { Signing } from './signing.ts';

const CreateSigningInput = builder.inputType('CreateSigningInput', {
  description: 'A signing that is to be planned.',
  fields: (t) => ({
    programme: t.string({ required: true, description: 'The programme (code or Relay id).' }),
    unit: t.string({ required: true, description: 'The unit that is to sign (code or Relay id).' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'The first day of its term.' }),
    validTo: t.field({
      type: 'Date',
      description: 'The first day after its term; none for no end.',
    }),
    title: t.string({ description: 'What it is called; the usual words unless given.' }),
    grounds: t.string({ description: 'What it rests on.' }),
    supersedes: t.id({
      description: 'The signing of the unit whose place it takes once it is signed (Relay id).',
    }),
  }),
});

builder.mutationField('createSigning', (t) =>
  t.field({
    type: Signing,
    description:
      'Plans a unit’s signing, with the head offices of the bodies the programme requires.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'CreateSigningResult',
        description: 'The signing as planned, or why it was not.',
      },
    },
    args: {
      input: t.arg({
        type: CreateSigningInput,
        required: true,
        description: 'What is to be planned.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await planSigning(context, {
        ...input,
        programme: await getProgramme(context, input.programme),
        unit: await getUnit(context, input.unit, context.today),
      });
      return getSigning(context, id);
    },
  }),
);
