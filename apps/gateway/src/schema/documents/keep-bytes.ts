/** The bytes of files, which lie in the store as long as an attachment names them. */
import type { Transaction } from '@phoihop/database';
import { secondsUntilRoom } from '../../files/upload-gate.ts';
import type { Context } from '../context.ts';
import { refused } from '../refused-error.ts';

/** Lets one at a time attach a file of that hash, or take its bytes away, until the transaction ends. */
async function holdBytes(tx: Transaction, sha256: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('attachment'), hashtext(${sha256}))`;
}

/** Goes on where the bytes lie in the store, and sees to it that they stay while they are being named. */
export async function keepBytes(
  tx: Transaction,
  { files }: Context,
  sha256: string,
): Promise<void> {
  await holdBytes(tx, sha256);
  // The same file was just being taken away elsewhere: whoever sends it again finds it gone, and sends it.
  if (files && !(await files.has(sha256))) throw refused('TOO_BUSY', { seconds: secondsUntilRoom });
}

/** Takes bytes away that no attachment names any more. */
export async function discardBytes({ db, files }: Context, sha256: string): Promise<void> {
  if (!files) return;
  try {
    await db.prisma.$transaction(async (tx) => {
      await holdBytes(tx, sha256);
      const named = await tx.attachment.count({ where: { sha256 } });
      if (named === 0) await files.remove(sha256);
    });
  } catch {
    // What could not be taken away lies there unnamed, and is handed to nobody; what was asked for is done.
  }
}
