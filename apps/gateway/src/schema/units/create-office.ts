import { decideOfficeKeeper } from '@phoihop/domain/access';
import { decideWritten, tidyLine } from '@phoihop/domain/text';
import { officeTextMax } from '@phoihop/domain/units';
import { loadLine } from '../access/line.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { actorTowards } from '../signings/find-line.ts';
import { getOffice, getOrganisationOf, Office } from './office.ts';

const CreateOfficeInput = builder.inputType('CreateOfficeInput', {
  description: 'A signing post at a body: a deputy who signs in the head’s place, one who attends.',
  fields: (t) => ({
    organisation: t.id({ required: true, description: 'The body (Relay id).' }),
    titleVi: t.string({ required: true, description: 'Its title, in Vietnamese.' }),
    titleEn: t.string({ description: 'Its title, in English; the Vietnamese one unless given.' }),
  }),
});

builder.mutationField('createOffice', (t) =>
  t.field({
    type: Office,
    description: 'Adds a signing post to a body; it is not its head, and nobody holds it yet.',
    errors: {
      types: [RefusedError],
      union: { name: 'CreateOfficeResult', description: 'The office, or why it was not added.' },
    },
    args: { input: t.arg({ type: CreateOfficeInput, required: true, description: 'The office.' }) },
    resolve: async (_root, { input }, context) => {
      const { id: organisationId, unitId } = await getOrganisationOf(context, input.organisation);
      const actor = await actorTowards(context, unitId, 'SIGNINGS');
      settle(decideOfficeKeeper(context.actor, actor, await loadLine(context, unitId)));
      const titleVi = settle(decideWritten('titleVi', tidyLine(input.titleVi), officeTextMax));
      const titleEn = settle(
        decideWritten('titleEn', tidyLine(input.titleEn) ?? titleVi, officeTextMax),
      );
      const id = await changing(
        context,
        async (tx) => {
          const office = await tx.office.create({ data: { organisationId, titleVi, titleEn } });
          await recordAudit(tx, context, {
            action: 'office.CREATE',
            subjectType: 'Office',
            subjectId: office.id,
            unitId,
            after: { titleVi, titleEn },
          });
          return office.id;
        },
        { exists: 'officeThere', what: 'titleVi' },
      );
      return getOffice(context, id);
    },
  }),
);
