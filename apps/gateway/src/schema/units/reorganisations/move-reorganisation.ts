/** An act is applied, taken back or given up. */
import { revertReorganisation as takeBack, writingIn } from '@phoihop/database/reorganisations';
import { decideReorganisationMove, decideReorganisationOpen } from '@phoihop/domain/units';
import { recordAudit } from '../../audit/record-audit.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { RefusedError, settle } from '../../refused-error.ts';
import { factsOf } from './act-facts.ts';
import { againstReverting } from './against-reverting.ts';
import { getAct, type ActRow } from './act-row.ts';
import { changingAct, requireActVersion } from './keep-act.ts';
import { Reorganisation } from './reorganisation.ts';
import { runAct } from './run-act.ts';

const ApplyReorganisationInput = builder.inputType('ApplyReorganisationInput', {
  description: 'A draft that is to hold, with the dry run that was looked at.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The act’s Relay id.' }),
    version: t.int({ required: true, description: 'The version of the draft.' }),
    fingerprint: t.string({
      required: true,
      description: 'That of the dry run that was looked at: what it told is approved by this.',
    }),
  }),
});

const ReorganisationReasonInput = builder.inputType('ReorganisationReasonInput', {
  description: 'An act that is taken back or given up.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The act’s Relay id.' }),
    version: t.int({ required: true, description: 'The version it was decided on.' }),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
});

/** Takes an act back, or gives a draft up. */
async function leave(
  context: Context,
  { id, version, reason: given }: typeof ReorganisationReasonInput.$inferInput,
  move: 'REVERT' | 'CANCEL',
): Promise<ActRow> {
  const act = await getAct(context, id);
  await requireActVersion(context, act, version);
  await changingAct(context, act, async (tx, within) => {
    const facts = {
      ...(await factsOf(within, act)),
      ...(await againstReverting(within, act)),
    };
    const command = { move, actor: context.actor, reason: given };
    const { state, reason } = settle(decideReorganisationMove(facts, command));
    await tx.reorganisation.update({
      where: { id: act.id, version: act.version },
      data: { state, appliedAt: null, appliedById: null, version: { increment: 1 } },
    });
    await recordAudit(tx, context, {
      action: `reorganisation.${move}`,
      subjectType: 'Reorganisation',
      subjectId: act.id,
      reason,
      before: { state: act.state },
      after: { state, number: act.number, effectiveOn: act.effectiveOn },
    });
    if (move === 'REVERT') await takeBack(writingIn(tx), act);
  });
  return getAct(context, act.id);
}

builder.mutationField('applyReorganisation', (t) =>
  t.field({
    type: Reorganisation,
    description:
      'Makes the map follow a draft. It is refused where it would do anything else than the dry run told.',
    errors: {
      types: [RefusedError],
      union: { name: 'ApplyReorganisationResult', description: 'The act, or why it was refused.' },
    },
    args: {
      input: t.arg({ type: ApplyReorganisationInput, required: true, description: 'The act.' }),
    },
    resolve: async (_root, { input }, context) => {
      const act = await getAct(context, input.id);
      await requireActVersion(context, act, input.version);
      const { actor } = context;
      const facts = await factsOf(context, act);
      // Whether it is his to make is told before what the map says to it.
      settle(decideReorganisationOpen(facts, 'APPLY', actor));
      await changingAct(context, act, async (tx, within) => {
        const { fingerprint: current } = settle(await runAct(within, tx, act));
        const { fingerprint } = input;
        settle(decideReorganisationMove(facts, { move: 'APPLY', actor, fingerprint, current }));
      });
      return getAct(context, act.id);
    },
  }),
);

builder.mutationField('revertReorganisation', (t) =>
  t.field({
    type: Reorganisation,
    description:
      'Takes back all that an act did to the map; refused once a unit it made holds facts of its own.',
    errors: {
      types: [RefusedError],
      union: { name: 'RevertReorganisationResult', description: 'The act, or why it was refused.' },
    },
    args: {
      input: t.arg({ type: ReorganisationReasonInput, required: true, description: 'The act.' }),
    },
    resolve: (_root, { input }, context) => leave(context, input, 'REVERT'),
  }),
);

builder.mutationField('cancelReorganisation', (t) =>
  t.field({
    type: Reorganisation,
    description: 'Gives a draft up.',
    errors: {
      types: [RefusedError],
      union: { name: 'CancelReorganisationResult', description: 'The act, or why it was refused.' },
    },
    args: {
      input: t.arg({ type: ReorganisationReasonInput, required: true, description: 'The act.' }),
    },
    resolve: (_root, { input }, context) => leave(context, input, 'CANCEL'),
  }),
);
