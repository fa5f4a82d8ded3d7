import { toDate } from '@phoihop/database';
import { isExpected, requiredParties } from '@phoihop/domain/programmes';
import {
  decideSigningPlan,
  decideSigningText,
  decideTerm,
  usualSigningTitle,
} from '@phoihop/domain/signings';
import { tidyLine, tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { getProgramme, ruleOf, runOf } from '../programmes/programme-row.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { changeSigning } from './change-signing.ts';
import { findBasis, findHeadOffices } from './find-head-offices.ts';
import { actorTowards } from './find-line.ts';
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
      const programme = await getProgramme(context, input.programme);
      const unit = await getUnit(context, input.unit, context.today);
      const actor = await actorTowards(context, unit.id);
      const rule = ruleOf(programme);
      settle(decideSigningPlan(isExpected(rule, unit.kind), actor));
      const term = { validFrom: input.validFrom, validTo: input.validTo ?? null };
      settle(
        decideTerm({ from: input.validFrom, to: term.validTo }, runOf(programme), context.today),
      );
      const content = {
        title: tidyLine(input.title) ?? usualSigningTitle(unit.fullName),
        grounds: tidyText(input.grounds),
      };
      settle(decideSigningText(content));
      const [offices, basisId] = await Promise.all([
        findHeadOffices(context, requiredParties(rule, unit.kind), unit),
        findBasis(context, programme.id, unit),
      ]);

      const id = await changeSigning(context, async (tx) => {
        const signing = await tx.signing.create({
          data: {
            ...content,
            programmeId: programme.id,
            unitId: unit.id,
            basisId,
            validFrom: toDate(term.validFrom),
            validTo: term.validTo && toDate(term.validTo),
            createdAt: context.now(),
            updatedAt: context.now(),
            parties: { create: [...offices] },
          },
        });
        await recordAudit(tx, context, {
          action: 'signing.CREATE',
          subjectType: 'Signing',
          subjectId: signing.id,
          unitId: unit.id,
          isOnBehalf: actor.isOnBehalf,
          inNameOfId: [...actor.names.UNIT, ...actor.names.PARENT][0],
          after: { ...content, ...term, state: signing.state },
        });
        return signing.id;
      });
      return getSigning(context, id);
    },
  }),
);
