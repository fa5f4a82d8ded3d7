import type { Transaction } from '@phoihop/database';
import type { SigningState } from '@phoihop/domain/signings';

/** The state of a signing, which stays so until the transaction ends: nobody signs it meanwhile. */
export async function holdSigning(
  tx: Transaction,
  id: string,
): Promise<{ readonly state: SigningState }> {
  const [held] = await tx.$queryRaw<{ state: SigningState }[]>`
    select state::text as state from signing where id = ${id}::uuid for share`;
  if (!held) throw new Error('a signing that was found is not there');
  return held;
}
