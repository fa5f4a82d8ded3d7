import type { Transaction } from '@phoihop/database';
import type { SigningFacts } from '@phoihop/domain/signings';
import { loadAttachmentsOf } from '../documents/attachment-row.ts';
import { loadMissingParties } from './find-missing-parties.ts';
import type { Context } from '../context.ts';
import { loadSubmitters } from './find-submitters.ts';
import type { SigningRow } from './signing-row.ts';

/** Whether it is a past signing that was entered from above. */
export function isRecorded({ recordedAt }: SigningRow): boolean {
  return recordedAt !== null;
}

/** What the domain's rules look at; those who hold the offices are looked up on the business date. */
export async function factsOf(context: Context, signing: SigningRow): Promise<SigningFacts> {
  const [missingParties, attachments, submitters] = await Promise.all([
    loadMissingParties(context, signing.id),
    loadAttachmentsOf(context, signing.id),
    loadSubmitters(context, signing.id),
  ]);
  return {
    ...signing,
    missingParties: missingParties ?? [],
    submitterIds: submitters?.ids ?? [],
    isRecorded: isRecorded(signing),
    hasDocument: signing.documentId !== null || (attachments ?? []).length > 0,
  };
}

/** Whether its paper is at hand, as the transaction that has the signing in its hands sees it. */
export async function hasDocumentIn(
  tx: Transaction,
  { id: signingId, documentId }: SigningRow,
): Promise<boolean> {
  return documentId !== null || (await tx.attachment.count({ where: { signingId } })) > 0;
}
