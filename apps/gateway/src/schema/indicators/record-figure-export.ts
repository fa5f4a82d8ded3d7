import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';

/** Puts on record that the viewer takes figures out: of which unit, of what, and how many rows. */
export async function recordFigureExport(
  context: Context,
  unitId: string,
  after: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  await context.db.prisma.$transaction((tx) =>
    recordAudit(tx, context, {
      action: 'figure.EXPORT',
      subjectType: 'Unit',
      subjectId: unitId,
      unitId,
      after,
    }),
  );
}
