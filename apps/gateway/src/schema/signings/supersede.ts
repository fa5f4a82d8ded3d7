import { fromDate, toDate, type Transaction } from '@phoihop/database';
import { decideSuccession, isSuperseded } from '@phoihop/domain/signings';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { settle } from '../refused-error.ts';
import type { SigningRow } from './signing-row.ts';

/** Ends the signing whose place this one takes, on the day this one begins; what has ended by itself is left as it is. */
export async function supersedeBy(
  tx: Transaction,
  context: Context,
  { supersedesId, programmeId, unitId, validFrom, id }: SigningRow,
): Promise<void> {
  if (supersedesId === null) return;
  await tx.$queryRaw`select from signing where id = ${supersedesId}::uuid for update`;
  const predecessor = await tx.signing.findUniqueOrThrow({ where: { id: supersedesId } });
  if (!isSuperseded(predecessor)) return;
  const facts = { ...predecessor, validFrom: fromDate(predecessor.validFrom) };
  settle(decideSuccession(facts, { programmeId, unitId, validFrom }));
  await tx.signing.update({
    where: { id: supersedesId },
    data: {
      state: 'SUPERSEDED',
      supersededOn: toDate(validFrom),
      version: { increment: 1 },
      updatedAt: context.now(),
    },
  });
  await recordAudit(tx, context, {
    action: 'signing.SUPERSEDE',
    subjectType: 'Signing',
    subjectId: supersedesId,
    unitId,
    before: { state: predecessor.state, version: predecessor.version },
    after: {
      state: 'SUPERSEDED',
      version: predecessor.version + 1,
      supersededOn: validFrom,
      supersededById: id,
    },
  });
}
