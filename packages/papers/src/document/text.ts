import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { printable } from '../printable.ts';

/** The face that the decree names; it is named in the file and not embedded. */
export const face = 'Times New Roman';

/** A size in points, as the library counts it. */
export const points = (size: number) => size * 2;

interface Style extends Pick<IRunOptions, 'bold' | 'italics' | 'allCaps' | 'underline' | 'color'> {
  readonly size?: number;
}

/** Some words in one style; black, size 13 unless said otherwise. */
export function words(text: string, { size = 13, ...style }: Style = {}): TextRun {
  return new TextRun({ text: printable(text), font: face, size: points(size), ...style });
}

/** A line in the middle of its column. */
export function centred(text: string, style: Style = {}, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...more,
    children: [words(text, style)],
  });
}

/** A paragraph of the body: justified, its first line drawn in, six points apart. */
export function body(text: string, style: Style = {}, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    ...more,
    indent: { firstLine: '1.27cm' },
    spacing: { after: 120, line: 276 },
    children: [words(text, style)],
  });
}

/** The heading of a part of the body: bold, kept with what follows. */
export function partHeading(text: string): Paragraph {
  return new Paragraph({
    indent: { firstLine: '1.27cm' },
    spacing: { before: 120, after: 120, line: 276 },
    keepNext: true,
    children: [words(text, { bold: true })],
  });
}

/** A rule in the middle of a column, so many thirds of it left free on each side. */
export function rule(width: number, share = 1 / 3): Paragraph {
  const free = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: free, right: free },
    spacing: { before: 0, after: 60, line: 60, lineRule: 'exact' },
    border: { bottom: { style: 'single', size: 6, space: 0, color: '000000' } },
    children: [],
  });
}

/** An empty line of so many points. */
export function gap(size: number, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...more,
    spacing: { before: 0, after: 0, line: size * 20, lineRule: 'exact' },
  });
}
