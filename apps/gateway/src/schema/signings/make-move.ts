/** One move on a signing: decided by the domain, written and put on record in one transaction. */
import { contentDigest, toDate, type Prisma, type Transaction } from '@phoihop/database';
import type { IsoDate } from '@phoihop/domain/dates';
import {
  decideSigning,
  decideSigningText,
  nameFor,
  sideFor,
  type SigningMove,
  type SigningState,
} from '@phoihop/domain/signings';
import { tidyLine, tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { requireVersion } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { refused, settle } from '../refused-error.ts';
import { changeSigning } from './change-signing.ts';
import { findBasis } from './find-basis.ts';
import { actorTowards } from './find-line.ts';
import { findMissingParties } from './find-missing-parties.ts';
import { nameHolders } from './name-holders.ts';
import { requireFreeTerm } from './require-free-term.ts';
import { sealSigning } from './seal-signing.ts';
import { factsOf, hasDocumentIn } from './signing-facts.ts';
import { loadParties } from './signing-party.ts';
import type { SigningRow } from './signing-row.ts';
import { loadWitnesses } from './signing-witness.ts';
import { supersedeBy } from './supersede.ts';

/** A move, and all that it may ask for. */
export interface Move {
  readonly move: SigningMove;
  /** The version it was decided on. */
  readonly version: number;
  readonly reason?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly signedOn?: IsoDate | null | undefined;
  readonly endsOn?: IsoDate | null | undefined;
}

/** Makes the move, or refuses it and changes nothing; `also` is done in the same transaction. */
export async function makeMove(
  context: Context,
  signing: SigningRow,
  input: Move,
  also?: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const actor = await actorTowards(context, signing.unitId, 'SIGNINGS');
  const day = signing.signedOn ?? input.signedOn ?? context.today;
  const missing = await findMissingParties(context, [signing.id], day);
  // Of two moves made at once, the later is told that it came too late, not that it is impossible.
  await requireVersion(context, { type: 'Signing', ...signing }, input.version);
  settle(decideSigningText({ number: input.number, reason: input.reason }));
  const facts = {
    ...(await factsOf(context, signing)),
    missingParties: missing.get(signing.id) ?? [],
  };
  const command = { ...input, actor, today: context.today };
  const state = settle(decideSigning(facts, command));
  const inNameOfId = nameFor(facts, { move: input.move, actor }) ?? null;
  const change = await changeBy(context, signing, input, inNameOfId);

  await changeSigning(
    context,
    async (tx) => {
      const isSigned = state === 'SIGNED';
      const outcome = { state, ...endOf(input) };
      // Matching on `version`: of two moves made at once, the second is refused as CONFLICT.
      await tx.signing.update({
        where: { id: signing.id, version: input.version },
        data: {
          ...change,
          ...(isSigned ? {} : outcome),
          version: { increment: 1 },
          updatedAt: context.now(),
        },
      });
      // Asked again now that nobody else can take its paper away.
      settle(decideSigning({ ...facts, hasDocument: await hasDocumentIn(tx, signing) }, command));
      // Before the state: once it is signed, the database lets nobody touch its parties.
      if (isSigned) {
        await nameHolders(tx, signing.id, day);
        await supersedeBy(tx, context, signing);
        await tx.signing.update({ where: { id: signing.id }, data: outcome });
        await sealSigning(tx, context, signing.id);
      }
      // In the same transaction: a move that is not on record did not happen.
      await recordAudit(tx, context, {
        action: `signing.${input.move}`,
        subjectType: 'Signing',
        subjectId: signing.id,
        unitId: signing.unitId,
        isOnBehalf: actor.isOnBehalf && sideFor(input.move, actor) === 'UNIT',
        inNameOfId,
        reason: tidyText(input.reason),
        before: { state: signing.state, version: signing.version },
        after: { ...afterOf(state, input), ...afterSubmission(signing, change) },
      });
      await also?.(tx);
    },
    signing.id,
  );
}

function endOf({ move, endsOn }: Move): Prisma.SigningUncheckedUpdateInput {
  return move === 'TERMINATE' && endsOn ? { terminatedOn: toDate(endsOn) } : {};
}

/** On what it was submitted, where that has changed, and in whose name: he does not approve it later. */
function afterSubmission(
  { basisId: before }: SigningRow,
  { basisId, submittedForId }: Change,
): Prisma.InputJsonObject {
  return {
    ...(basisId === undefined || basisId === before ? {} : { basisId }),
    ...(submittedForId ? { submittedForId } : {}),
  };
}

function afterOf(
  state: SigningState,
  { move, number, signedOn, endsOn, version }: Move,
): Prisma.InputJsonObject {
  const signed = move === 'SIGN' ? { number: tidyLine(number), signedOn: signedOn ?? null } : {};
  const ended = move === 'TERMINATE' ? { terminatedOn: endsOn ?? null } : {};
  return { state, version: version + 1, ...signed, ...ended };
}

/** What a move writes beside the state; ids as they are, for the record. */
interface Change extends Prisma.SigningUncheckedUpdateInput {
  readonly basisId?: string | null;
  readonly submittedForId?: string | null;
}

/** What a move writes beside the state. */
async function changeBy(
  context: Context,
  signing: SigningRow,
  { move, number, signedOn }: Move,
  inNameOfId: string | null,
): Promise<Change> {
  const by = context.account.id;
  if (move === 'SUBMIT') {
    // Before its content is closed: what stands above may have changed since it was planned.
    const basisId = await findBasis(context, signing);
    await requireFreeTerm(context, { ...signing, basisId });
    return {
      basisId,
      submissions: { increment: 1 },
      submittedById: by,
      submittedForId: inNameOfId,
      submittedAt: context.now(),
    };
  }
  if (move !== 'APPROVE' && move !== 'SIGN' && move !== 'CONFIRM') return {};
  const [parties, witnesses] = await Promise.all([
    loadParties(context, signing.id),
    loadWitnesses(context, signing.id),
  ]);
  const digest = contentDigest(signing, parties ?? [], witnesses ?? []);
  if (move !== 'SIGN') {
    return {
      approvedById: by,
      approvedForId: inNameOfId,
      approvedAt: context.now(),
      approvedDigest: digest,
    };
  }
  // What was approved is what may be signed: anything else came in behind the approval's back.
  if (signing.approvedDigest !== digest) throw refused('NOT_AS_APPROVED');
  return { number: tidyLine(number), signedOn: signedOn ? toDate(signedOn) : null };
}
