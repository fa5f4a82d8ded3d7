import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { getCycle } from '../reviews/cycle-row.ts';
import type { OpenedPaper } from './open-paper.ts';
import { readDraft } from './read-draft.ts';
import { writePaper } from './write-papers.ts';

/** A paper of an open review as it would be published now, marked as a draft; that it was taken is put on record. */
export async function openDraft(
  context: Context,
  id: string,
  kind: OpenedPaper['kind'],
): Promise<OpenedPaper> {
  const cycle = await getCycle(context, id);
  const paper = await writePaper({ review: await readDraft(context, cycle) }, kind);
  await context.db.prisma.$transaction((tx) =>
    recordAudit(tx, context, {
      action: 'reviewCycle.EXPORT',
      subjectType: 'ReviewCycle',
      subjectId: cycle.id,
      unitId: cycle.unitId,
      after: { draft: true, paper: kind },
    }),
  );
  return {
    name: `${cycle.title.replaceAll('/', '-')} (dự thảo).${kind}`,
    kind,
    ...paper,
  };
}
