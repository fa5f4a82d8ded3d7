import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { getPublication } from './publication-row.ts';

/** A paper of a publication, as it is handed out. */
export interface OpenedPaper {
  readonly name: string;
  readonly kind: 'docx' | 'xlsx';
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The bytes that were kept of a paper, for whoever may see its publication; that he took them is put on record. */
export async function openPaper(
  context: Context,
  id: string,
  kind: OpenedPaper['kind'],
): Promise<OpenedPaper> {
  const publication = await getPublication(context, id);
  const { cycleId, unitId, number, title } = publication;
  const bytes = await context.db.prisma.$transaction(async (tx) => {
    const kept = await tx.publication.findUniqueOrThrow({
      where: { id: publication.id },
      select: { docx: kind === 'docx', xlsx: kind === 'xlsx' },
    });
    await recordAudit(tx, context, {
      action: 'reviewCycle.EXPORT',
      subjectType: 'ReviewCycle',
      subjectId: cycleId,
      unitId,
      after: { number, paper: kind },
    });
    return kept[kind];
  });
  const suffix = number === 0 ? '' : ` (đính chính ${number})`;
  return {
    name: `${title.replaceAll('/', '-')}${suffix}.${kind}`,
    kind,
    bytes,
    sha256: kind === 'docx' ? publication.docxSha256 : publication.xlsxSha256,
  };
}
