import type { Transaction } from '@phoihop/database';
import { isSigned, type SigningState } from '@phoihop/domain/signings';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';

/** A signing to which a file comes, or from which one goes. */
export interface HeldSigning {
  readonly id: string;
  readonly unitId: string;
  readonly state: SigningState;
  readonly isRecorded: boolean;
  readonly version: number;
}

/** A signing, which stays so until the transaction ends: nobody signs it meanwhile, or changes its files. */
export async function holdSigning(tx: Transaction, id: string): Promise<HeldSigning> {
  const [held] = await tx.$queryRaw<HeldSigning[]>`
    select id::text, unit_id::text as "unitId", state::text, recorded_at is not null as "isRecorded", version
      from signing where id = ${id}::uuid for no key update`;
  if (!held) throw new Error('a signing that was found is not there');
  return held;
}

/** Which file came or went, and how it is told. */
interface Change {
  readonly move: 'ATTACH' | 'DETACH';
  readonly file: string;
  readonly isOnBehalf: boolean;
  readonly inNameOfId: string | null | undefined;
  readonly reason?: string | null;
}

/**
 * Tells on the signing that its files are others than they were, as long as it is not signed.
 *
 * Whoever approves, confirms or signs does so on what he has read: of a version with other files he is told that he came
 * too late.
 */
export async function renewVersion(
  tx: Transaction,
  context: Context,
  { id, unitId, state, version }: HeldSigning,
  { move, file, ...deed }: Change,
): Promise<void> {
  // What comes after the signature lies beside what was sealed, and changes nothing of it.
  if (isSigned({ state })) return;
  await tx.signing.update({
    where: { id },
    data: { version: { increment: 1 }, updatedAt: context.now() },
  });
  await recordAudit(tx, context, {
    ...deed,
    action: `signing.${move}`,
    subjectType: 'Signing',
    subjectId: id,
    unitId,
    before: move === 'DETACH' ? { file, version } : { version },
    after: move === 'ATTACH' ? { file, version: version + 1 } : { version: version + 1 },
  });
}
