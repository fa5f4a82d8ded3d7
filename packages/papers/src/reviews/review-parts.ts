import type { Paragraph, Table } from 'docx';
import { textWidth } from '../document/columns.ts';
import { ruledTable } from '../document/ruled-table.ts';
import { body, gap, partHeading } from '../document/text.ts';
import { dayInFigures, dayInWords } from '../vietnamese-date.ts';
import { completenessParagraphs } from './completeness-words.ts';
import { countText } from './figure-text.ts';
import { resultsTable } from './results-table.ts';
import { reviewParts, type ReviewPart, type ReviewSnapshot } from './review-snapshot.ts';
import { kindWords, lastDayInFigures, partWords } from './review-words.ts';
import { standardsTable } from './standards-table.ts';

type Content = readonly (Paragraph | Table)[];

/** A numbered section of a part: its title, and what stands under it. */
interface Titled {
  readonly title: string;
  readonly content: Content;
}

/** The four parts of the report, each with its sections under it, numbered. */
export function reviewBody(snapshot: ReviewSnapshot): Content {
  return reviewParts.flatMap((part) => {
    const sections = sectionsOf(part, snapshot);
    return [
      partHeading(partWords[part]),
      ...(sections.length === 0 ? [body('Không có nội dung báo cáo.')] : []),
      ...sections.flatMap(({ title, content }, index) => [
        body(`${index + 1}. ${title}`, { bold: true }, { keepNext: true }),
        ...content,
      ]),
    ];
  });
}

function sectionsOf(part: ReviewPart, snapshot: ReviewSnapshot): readonly Titled[] {
  const written = snapshot.sections
    .filter((section) => section.part === part)
    .map(({ title, text }) => ({ title: withoutNumber(title), content: narrative(text) }));
  if (part === 'LEADERSHIP') return [...written, ...conference(snapshot)];
  if (part === 'RESULTS') return [...figures(snapshot), ...standards(snapshot), ...written];
  if (part === 'DIRECTIONS') return [...written, ...tasks(snapshot)];
  return written;
}

/** The sections are numbered here: a number written in front of a title would stand there twice. */
function withoutNumber(title: string): string {
  return title.replace(/^\s*\d+\s*[.)]\s+/, '').trim();
}

function narrative(text: string): Content {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (lines.length === 0 ? ['Chưa báo cáo.'] : lines).map((line) => body(line));
}

function figures(snapshot: ReviewSnapshot): readonly Titled[] {
  const reported = {
    title: 'Tình hình báo cáo',
    content: completenessParagraphs(snapshot).map((line) => body(line)),
  };
  if (snapshot.indicators.length === 0) return [reported];
  return [
    reported,
    {
      title: 'Kết quả bằng số liệu',
      content: [
        resultsTable(snapshot),
        gap(6),
        body('Số liệu chi tiết theo đơn vị tại Phụ lục kèm theo.'),
      ],
    },
  ];
}

function standards(snapshot: ReviewSnapshot): readonly Titled[] {
  if (snapshot.standards.length === 0) return [];
  return [
    {
      title: 'Kết quả theo tiêu chí, danh hiệu',
      content: [
        body(
          `Tính đến hết ngày ${lastDayInFigures(snapshot)}, trên số đơn vị mà tiêu chí áp dụng:`,
          {},
          { keepNext: true },
        ),
        standardsTable(snapshot),
        gap(6),
        body('Danh sách đơn vị đạt và chưa đạt tại Phụ lục kèm theo.'),
      ],
    },
  ];
}

function conference({ conference: held, cycle }: ReviewSnapshot): readonly Titled[] {
  if (!held) return [];
  const attending =
    held.attending === null ? '' : `, với ${countText(held.attending)} người tham dự`;
  return [
    {
      title: `Hội nghị ${kindWords[cycle.kind].toLocaleLowerCase('vi')}`,
      content: [body(`Hội nghị tổ chức ${dayInWords(held.heldOn)} tại ${held.place}${attending}.`)],
    },
  ];
}

function tasks({ tasks: given }: ReviewSnapshot): readonly Titled[] {
  if (given.length === 0) return [];
  const table = ruledTable(
    [
      { heading: 'TT', share: 0.07, align: 'center' },
      { heading: 'Đơn vị', share: 0.28 },
      { heading: 'Nội dung', share: 0.47 },
      { heading: 'Thời hạn', share: 0.18, align: 'center' },
    ],
    given.map(({ unitName, what, dueOn }, index) => ({
      cells: [String(index + 1), unitName, what, dayInFigures(dueOn)],
    })),
    { width: textWidth },
  );
  return [{ title: 'Nhiệm vụ giao các đơn vị', content: [table, gap(6)] }];
}
