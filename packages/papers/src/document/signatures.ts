import { AlignmentType, Paragraph, type Table } from 'docx';
import { signatureLines, type PaperBody } from '../signings/paper-body.ts';
import { columns } from './columns.ts';
import { centred, gap, words } from './text.ts';

// Signatures never stand on a page of their own, nor apart from the list of who receives the paper.
const kept = { keepNext: true } as const;

/** Component 7: one column for each body, in the order in which the heading names them, with room for seal and hand. */
export function signatures(
  bodies: readonly PaperBody[],
  { isFollowed }: { readonly isFollowed: boolean },
): readonly Table[] {
  const shares = bodies.map(() => 1 / Math.max(1, bodies.length));
  const capacities = bodies.map((body) => [
    ...signatureLines(body).map((line) => centred(line, { bold: true, allCaps: true }, kept)),
    gap(70, kept),
  ]);
  const names = bodies.map(({ holderName }) => [
    centred(holderName ?? '…………………………', { bold: true }, isFollowed ? kept : {}),
  ]);
  // Two rows: the names stand on one line, however many lines are above them.
  return [columns(capacities, shares), columns(names, shares)];
}

/** Component 7 of a body that signs alone, for a column of its own. */
export function signature(body: PaperBody): readonly Paragraph[] {
  return [
    ...signatureLines(body).map((line) => centred(line, { bold: true, allCaps: true }, kept)),
    gap(70, kept),
    centred(body.holderName ?? '…………………………', { bold: true }),
  ];
}

/** Component 9: who receives it, at the left below. */
export function recipients(lines: readonly string[]): readonly Paragraph[] {
  if (lines.length === 0) return [];
  const list = [...lines.map((line) => `- ${line};`), '- Lưu: VT.'];
  return [
    gap(8, kept),
    new Paragraph({
      ...kept,
      children: [words('Nơi nhận:', { size: 12, bold: true, italics: true })],
    }),
    ...list.map(
      (line, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          keepNext: index < list.length - 1,
          children: [words(line, { size: 11 })],
        }),
    ),
  ];
}
