import { toDate } from '@phoihop/database';
import { decideSigningEdit, decideSigningText, decideTerm } from '@phoihop/domain/signings';
import { tidyLine, tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { loadProgramme, runOf } from '../programmes/programme-row.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { changeSigning, requireVersion } from './change-signing.ts';
import { actorTowards } from './find-line.ts';
import { getSigning, type SigningRow } from './signing-row.ts';
import { Signing } from './signing.ts';

const EditSigningInput = builder.inputType('EditSigningInput', {
  description: 'What of a signing is to read otherwise; what is left out stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The signing’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the change was made from.' }),
    validFrom: t.field({ type: 'Date', description: 'The first day of its term.' }),
    validTo: t.field({
      type: 'Date',
      description: 'The first day after its term; null for no end.',
    }),
    title: t.string({ description: 'What it is called.' }),
    grounds: t.string({ description: 'What it rests on.' }),
  }),
});

builder.mutationField('editSigning', (t) =>
  t.field({
    type: Signing,
    description: 'Changes what a signing says, while the unit is writing it or has got it back.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'EditSigningResult',
        description: 'The signing as changed, or why it was not.',
      },
    },
    args: {
      input: t.arg({ type: EditSigningInput, required: true, description: 'What is to change.' }),
    },
    resolve: async (_root, { input }, context) => {
      const signing = await getSigning(context, input.id);
      const actor = await actorTowards(context, signing.unitId);
      await requireVersion(context, signing, input.version);
      settle(decideSigningEdit(signing, actor));
      const before = contentOf(signing);
      const after = {
        // A title that is wiped out is refused, not ignored.
        title: typeof input.title === 'string' ? (tidyLine(input.title) ?? '') : signing.title,
        grounds: input.grounds === undefined ? signing.grounds : tidyText(input.grounds),
        validFrom: input.validFrom ?? signing.validFrom,
        validTo: input.validTo === undefined ? signing.validTo : input.validTo,
      };
      settle(decideSigningText(after));
      const programme = await loadProgramme(context, signing.programmeId);
      const term = { from: after.validFrom, to: after.validTo };
      if (programme) settle(decideTerm(term, runOf(programme), context.today));
      // Nothing changed: nobody is told that it did, and nobody who has it open meets a conflict.
      if (JSON.stringify(after) === JSON.stringify(before)) return signing;

      await changeSigning(
        context,
        async (tx) => {
          await tx.signing.update({
            where: { id: signing.id, version: input.version },
            data: {
              ...after,
              validFrom: toDate(after.validFrom),
              validTo: after.validTo && toDate(after.validTo),
              version: { increment: 1 },
              updatedAt: context.now(),
            },
          });
          await recordAudit(tx, context, {
            action: 'signing.EDIT',
            subjectType: 'Signing',
            subjectId: signing.id,
            unitId: signing.unitId,
            isOnBehalf: actor.isOnBehalf,
            inNameOfId: actor.names.UNIT[0],
            before: { ...before, state: signing.state },
            after: { ...after, state: signing.state },
          });
        },
        signing.id,
      );
      return getSigning(context, signing.id);
    },
  }),
);

function contentOf({ title, grounds, validFrom, validTo }: SigningRow) {
  return { title, grounds, validFrom, validTo };
}
