import { AlignmentType, Paragraph, type Table } from 'docx';
import { signatureLines, type PaperBody } from '../signings/paper-body.ts';
import { columns } from './columns.ts';
import { centred, gap, words } from './text.ts';

/** Component 7: one column for each body, in the order in which the heading names them, with room for seal and hand. */
export function signatures(bodies: readonly PaperBody[]): readonly Table[] {
  const shares = bodies.map(() => 1 / Math.max(1, bodies.length));
  const capacities = bodies.map((body) => [
    ...signatureLines(body).map((line) =>
      centred(line, { bold: true, allCaps: true }, { keepNext: true }),
    ),
    keptGap(70),
  ]);
  const names = bodies.map(({ holderName }) => [
    centred(holderName ?? '…………………………', { bold: true }),
  ]);
  // Two rows: the names stand on one line, however many lines are above them.
  return [columns(capacities, shares), columns(names, shares)];
}

/** Room for the hand and the seal, on the page of the name. */
function keptGap(size: number): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { line: size * 20, lineRule: 'exact' } });
}

/** Component 9: who receives it, at the left below. */
export function recipients(lines: readonly string[]): readonly Paragraph[] {
  if (lines.length === 0) return [];
  const list = [...lines.map((line) => `- ${line};`), '- Lưu: VT.'];
  return [
    gap(8),
    new Paragraph({ children: [words('Nơi nhận:', { size: 12, bold: true, italics: true })] }),
    ...list.map(
      (line) =>
        new Paragraph({ alignment: AlignmentType.LEFT, children: [words(line, { size: 11 })] }),
    ),
  ];
}
