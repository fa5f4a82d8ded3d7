import { toDate } from '@phoihop/database';
import { decideConferenceChange } from '@phoihop/domain/reviews';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changeKept } from '../change-kept.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { conferenceFacts } from './conference-facts.ts';
import { getConference } from './conference-row.ts';
import { Conference } from './conference.ts';

const RecordConferenceInput = builder.inputType('RecordConferenceInput', {
  description: 'How a meeting was held, or is planned now; what is left out stays as it was.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The meeting’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the change was made from.' }),
    attending: t.int({
      description:
        'How many people came; left out, one that is still to come is only planned otherwise.',
    }),
    heldOn: t.field({ type: 'Date', description: 'The day on which it met.' }),
    place: t.string({ description: 'Where it met.' }),
  }),
});

builder.mutationField('recordConference', (t) =>
  t.field({
    type: Conference,
    description:
      'Puts on record that a meeting was held and how many people came, or plans it otherwise.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'RecordConferenceResult',
        description: 'The meeting as held, or why that is not on record.',
      },
    },
    args: {
      input: t.arg({
        type: RecordConferenceInput,
        required: true,
        description: 'How it was held.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const conference = await getConference(context, input.id);
      const { id, version, attending: before } = conference;
      const facts = { ...(await conferenceFacts(context, conference)), today: context.today };
      const attending = input.attending ?? before;
      const asked = {
        heldOn: input.heldOn ?? conference.heldOn,
        place: input.place ?? conference.place,
        attending,
      };
      await changeKept(context, { type: 'Conference', id, version }, input.version, async (tx) => {
        const place = settle(decideConferenceChange(asked, facts));
        const { heldOn } = asked;
        await tx.conference.update({
          where: { id, version: input.version },
          data: { attending, heldOn: toDate(heldOn), place, version: { increment: 1 } },
        });
        await recordAudit(tx, context, {
          action: attending === null ? 'conference.EDIT' : 'conference.RECORD',
          subjectType: 'Conference',
          subjectId: id,
          unitId: conference.keeperUnitId,
          isOnBehalf: facts.keeper.isOnBehalf,
          inNameOfId: facts.keeper.inNameOfId,
          before: { heldOn: conference.heldOn, place: conference.place, attending: before },
          after: { heldOn, place, attending },
        });
      });
      return getConference(context, id);
    },
  }),
);
