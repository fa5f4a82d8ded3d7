import type { Paragraph, Table } from 'docx';
import { acrossWidth } from '../document/columns.ts';
import { ruledTable, type RuledColumn, type RuledRow } from '../document/ruled-table.ts';
import { body, centred, gap, rule } from '../document/text.ts';
import { figureText, fraction, noFigure } from './figure-text.ts';
import { cellsByUnit, partialOf, reviewLines, type ReviewLine } from './review-lines.ts';
import type { ReviewCell, ReviewIndicator, ReviewSnapshot } from './review-snapshot.ts';
import { belongsToLines, syntheticWords, windowInFigures } from './review-words.ts';
import { standardsPages } from './standards-pages.ts';

/** So many indicators have room side by side. */
const indicatorsMax = 7;
const size = 11;

/** The annexes: figures by unit, then who meets which standard; a number only where there are both. */
export function annexPages(snapshot: ReviewSnapshot): readonly (Paragraph | Table)[] {
  const hasFigures = snapshot.indicators.length > 0;
  const hasBoth = hasFigures && snapshot.standards.length > 0;
  return [
    ...(hasFigures ? figuresPages(snapshot, hasBoth ? 'PHỤ LỤC I' : 'PHỤ LỤC') : []),
    ...(snapshot.standards.length > 0
      ? standardsPages(snapshot, {
          title: hasBoth ? 'PHỤ LỤC II' : 'PHỤ LỤC',
          isFirst: !hasFigures,
        })
      : []),
  ];
}

/** The annex of figures by unit: so many indicators a table, each table on pages of its own. */
function figuresPages(snapshot: ReviewSnapshot, title: string): readonly (Paragraph | Table)[] {
  const { indicators, isSynthetic } = snapshot;
  const lines = reviewLines(snapshot);
  const groups = groupsOf(indicators);
  return [
    centred(title, { bold: true, size: 14 }),
    centred('SỐ LIỆU THEO ĐƠN VỊ', { bold: true, size: 14 }),
    ...belongsToLines(snapshot).map((line) => centred(line, { italics: true })),
    rule(acrossWidth, 1 / 5),
    centred(windowInFigures(snapshot), { italics: true, size: 12 }),
    gap(6),
    body(annexNote(snapshot), { size, italics: true }),
    ...(isSynthetic ? [centred(syntheticWords, { size, italics: true })] : []),
    ...groups.flatMap((group, index) => [
      ...(groups.length === 1 ? [gap(6)] : [groupHeading(group, index, groups.length)]),
      figuresTable(snapshot, lines, group),
    ]),
    // A table is followed by a line; as low as can be, it never takes a page of its own.
    gap(1),
  ];
}

interface Group {
  /** The place of its first indicator among all, from 0. */
  readonly from: number;
  readonly indicators: readonly ReviewIndicator[];
}

/** As few groups as there must be, as even as they can be. */
function groupsOf(indicators: readonly ReviewIndicator[]): readonly Group[] {
  const count = Math.ceil(indicators.length / indicatorsMax);
  const length = Math.ceil(indicators.length / count);
  return Array.from({ length: count }, (_, index) => ({
    from: index * length,
    indicators: indicators.slice(index * length, (index + 1) * length),
  }));
}

function groupHeading({ from, indicators }: Group, index: number, count: number): Paragraph {
  return centred(
    `Biểu ${index + 1}/${count}: chỉ tiêu ${from + 1} đến ${from + indicators.length}`,
    { bold: true },
    { pageBreakBefore: index > 0, keepNext: true, spacing: { before: 120, after: 120 } },
  );
}

function figuresTable(
  { unit, totals, cells }: ReviewSnapshot,
  lines: readonly ReviewLine[],
  { from, indicators }: Group,
): Table {
  const [totalOf, cellOf] = [cellsByUnit(totals), cellsByUnit(cells)];
  // Of few indicators each has as much room as a number needs: the name of the unit takes the rest.
  const share = Math.min(0.16, 0.75 / indicators.length);
  const columns: readonly RuledColumn[] = [
    { heading: 'TT', share: 0.05, align: 'center' },
    { heading: 'Đơn vị', share: 0.95 - share * indicators.length },
    ...indicators.map(({ nameVi, measureVi }, index): RuledColumn => ({
      heading: `(${from + index + 1})\n${nameVi}\n(${measureVi})`,
      share,
      align: 'right',
    })),
  ];
  const total: RuledRow = {
    cells: [
      '',
      'Tổng số',
      ...indicators.map((each) => cellText(totalOf(unit.code, each), each, true, false)),
    ],
    isBold: true,
  };
  return ruledTable(
    columns,
    [
      total,
      ...lines.map((line): RuledRow => ({
        cells: [
          placeText(line),
          line.unit.fullName,
          ...indicators.map((each) =>
            cellText(
              cellOf(line.unit.code, each),
              each,
              line.hasChildren,
              line.unit.state === 'EXEMPT',
            ),
          ),
        ],
        isBold: line.hasChildren,
        isKeptWithNext: line.hasChildren,
      })),
    ],
    { width: acrossWidth, size },
  );
}

function cellText(
  cell: ReviewCell | undefined,
  { decimals }: ReviewIndicator,
  isSum: boolean,
  isExempt: boolean,
): string {
  const text = figureText(cell, { decimals, isExempt });
  const partial = partialOf(cell);
  if (!partial) return text;
  return `${text}\n(${isSum ? fraction(partial.reportedUnits, partial.expectedUnits) : 'chưa đủ'})`;
}

/** Units with others under them are counted in Roman numerals, those under them in Arabic ones. */
function placeText({ place, depth, hasChildren }: ReviewLine): string {
  return depth === 0 && hasChildren ? roman(place) : String(place);
}

const numerals = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(number: number): string {
  let [rest, text] = [number, ''];
  for (const [letters, worth] of numerals) {
    text += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** What the words mean that stand where there is no number; said before the tables, which may end with their page. */
function annexNote({ units }: ReviewSnapshot): string {
  const hasExempt = units.some(({ state }) => state === 'EXEMPT');
  return [
    `Ghi chú: “${noFigure.NOT_REPORTED}” là đơn vị chưa có số liệu được chấp nhận (khác với số 0)`,
    `“${noFigure.NOT_APPLICABLE}” là chỉ tiêu không áp dụng đối với đơn vị`,
    ...(hasExempt ? [`“${noFigure.EXEMPT}” là đơn vị được miễn báo cáo`] : []),
    'số trong ngoặc đơn dưới một tổng là số đơn vị đã báo cáo trên số đơn vị phải báo cáo, ghi khi chưa đủ.',
  ].join('; ');
}
