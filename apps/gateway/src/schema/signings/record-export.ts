import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';

/** Puts on record that the viewer takes a paper out: which, of which programme, and how many rows it has. */
export async function recordExport(
  context: Context,
  programmeId: string,
  after: Readonly<Record<string, string | number | null>>,
  unitId?: string,
): Promise<void> {
  await context.db.prisma.$transaction((tx) =>
    recordAudit(tx, context, {
      action: 'programme.EXPORT',
      subjectType: 'Programme',
      subjectId: programmeId,
      ...(unitId === undefined ? {} : { unitId }),
      after,
    }),
  );
}
