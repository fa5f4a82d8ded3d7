import { toDate } from '@phoihop/database';
import { decideConference } from '@phoihop/domain/reviews';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { getCycle } from '../reviews/cycle-row.ts';
import { conferenceFacts } from './conference-facts.ts';
import { getConference } from './conference-row.ts';
import { Conference } from './conference.ts';

const PlanConferenceInput = builder.inputType('PlanConferenceInput', {
  description: 'A meeting at which a review is to be gone through.',
  fields: (t) => ({
    cycle: t.id({ required: true, description: 'The review’s Relay id.' }),
    heldOn: t.field({ type: 'Date', required: true, description: 'The day of the meeting.' }),
    place: t.string({ required: true, description: 'Where it meets.' }),
  }),
});

builder.mutationField('planConference', (t) =>
  t.field({
    type: Conference,
    description: 'Plans a meeting about a review.',
    errors: {
      types: [RefusedError],
      union: { name: 'PlanConferenceResult', description: 'The meeting, or why there is none.' },
    },
    args: {
      input: t.arg({ type: PlanConferenceInput, required: true, description: 'The meeting.' }),
    },
    resolve: async (_root, { input }, context) => {
      const cycle = await getCycle(context, input.cycle);
      const { id: cycleId, unitId, state: cycleState } = cycle;
      const facts = await conferenceFacts(context, { ...cycle, keeperUnitId: unitId, cycleState });
      const place = settle(decideConference(input, facts));
      const { heldOn } = input;
      const id = await changing(context, async (tx) => {
        const conference = await tx.conference.create({
          data: { cycleId, heldOn: toDate(heldOn), place },
        });
        await recordAudit(tx, context, {
          action: 'conference.CREATE',
          subjectType: 'Conference',
          subjectId: conference.id,
          unitId,
          isOnBehalf: facts.keeper.isOnBehalf,
          inNameOfId: facts.keeper.inNameOfId,
          after: { heldOn, place },
        });
        return conference.id;
      });
      return getConference(context, id);
    },
  }),
);
