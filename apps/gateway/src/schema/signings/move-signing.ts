import { contentDigest, toDate, type Prisma, type Transaction } from '@phoihop/database';
import {
  decideSigning,
  decideSigningText,
  nameFor,
  signingMoves,
  type SigningState,
} from '@phoihop/domain/signings';
import { tidyLine, tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { changeSigning, requireVersion } from './change-signing.ts';
import { actorTowards } from './find-line.ts';
import { findMissingParties } from './find-missing-parties.ts';
import { loadParties } from './signing-party.ts';
import { getSigning, type SigningRow } from './signing-row.ts';
import { SigningMove } from './signing-words.ts';
import { Signing } from './signing.ts';

const MoveSigningInput = builder.inputType('MoveSigningInput', {
  description: 'One move on a signing.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The signing’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the move was decided on.' }),
    move: t.field({ type: SigningMove, required: true, description: 'The move.' }),
    reason: t.string({ description: 'Why; RETURN needs it.' }),
    number: t.string({ description: 'Number and symbol; SIGN needs it.' }),
    signedOn: t.field({ type: 'Date', description: 'The day it is signed; SIGN needs it.' }),
  }),
});

type Input = typeof MoveSigningInput.$inferInput;

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
    resolve: async (_root, { input }, context) => {
      const signing = await getSigning(context, input.id);
      const actor = await actorTowards(context, signing.unitId);
      const day = input.signedOn ?? context.today;
      const missing = await findMissingParties(context, [signing.id], day);
      const missingParties = missing.get(signing.id) ?? [];
      // Of two moves made at once, the later is told that it came too late, not that it is impossible.
      await requireVersion(context, signing, input.version);
      settle(decideSigningText({ number: input.number, reason: input.reason }));
      const command = { ...input, actor, today: context.today };
      const state = settle(decideSigning({ ...signing, missingParties }, command));
      const inNameOfId = nameFor(signing, { move: input.move, actor }) ?? null;
      const change = await changeBy(context, signing, input, inNameOfId);

      await changeSigning(
        context,
        async (tx) => {
          // Matching on `version`: of two moves made at once, the second is refused as CONFLICT.
          await tx.signing.update({
            where: { id: signing.id, version: input.version },
            data: { ...change, version: { increment: 1 }, updatedAt: context.now() },
          });
          // Before the state: once it is signed, the database lets nobody touch its parties.
          if (input.move === 'SIGN') await nameHolders(tx, signing.id, day);
          await tx.signing.update({ where: { id: signing.id }, data: { state } });
          // In the same transaction: a move that is not on record did not happen.
          await recordAudit(tx, context, {
            action: `signing.${input.move}`,
            subjectType: 'Signing',
            subjectId: signing.id,
            unitId: signing.unitId,
            isOnBehalf: actor.isOnBehalf && signingMoves[input.move].by === 'UNIT',
            inNameOfId,
            reason: tidyText(input.reason),
            before: { state: signing.state, version: signing.version },
            after: afterOf(state, input),
          });
        },
        signing.id,
      );
      return getSigning(context, signing.id);
    },
  }),
);

function afterOf(state: SigningState, { move, number, signedOn, version }: Input) {
  const signed = move === 'SIGN' ? { number: tidyLine(number), signedOn: signedOn ?? null } : {};
  return { state, version: version + 1, ...signed };
}

/** What a move writes beside the state. */
async function changeBy(
  context: Context,
  signing: SigningRow,
  { move, number, signedOn }: Input,
  inNameOfId: string | null,
): Promise<Prisma.SigningUncheckedUpdateInput> {
  const by = context.account.id;
  if (move === 'SUBMIT') {
    return {
      submissions: { increment: 1 },
      submittedById: by,
      submittedForId: inNameOfId,
      submittedAt: context.now(),
    };
  }
  if (move !== 'APPROVE' && move !== 'SIGN') return {};
  const digest = contentDigest(signing, (await loadParties(context, signing.id)) ?? []);
  if (move === 'APPROVE') {
    return {
      approvedById: by,
      approvedForId: inNameOfId,
      approvedAt: context.now(),
      approvedDigest: digest,
    };
  }
  // What was approved is what may be signed: anything else came in behind the approval's back.
  if (signing.approvedDigest !== digest) throw refused('NOT_AS_APPROVED');
  return {
    number: tidyLine(number),
    signedOn: signedOn ? toDate(signedOn) : null,
  };
}

/** Fixes who held each office on the day it was signed. */
async function nameHolders(tx: Transaction, signingId: string, day: string): Promise<void> {
  await tx.$executeRaw`
    update signing_party set holder_name = office_holder.name
      from office_holder
     where signing_party.signing_id = ${signingId}::uuid
       and office_holder.office_id = signing_party.office_id
       and office_holder.valid_from <= ${day}::date
       and (office_holder.valid_to is null or ${day}::date < office_holder.valid_to)`;
}
