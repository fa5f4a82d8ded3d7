import type { IsoDate } from '@phoihop/domain/dates';
import { Paragraph, type Table } from 'docx';
import { closing } from '../document/closing.ts';
import { textWidth } from '../document/columns.ts';
import { docxFile } from '../document/file.ts';
import { heading } from '../document/heading.ts';
import { inSentence } from '../document/in-sentence.ts';
import { ruledTable } from '../document/ruled-table.ts';
import { body, centred, gap, words } from '../document/text.ts';
import { inline } from '../signings/naming.ts';
import type { PaperBody } from '../signings/paper-body.ts';
import { dayInFigures, dayInWords } from '../vietnamese-date.ts';
import { namedBodies } from './named-bodies.ts';
import { countInSentence, countText } from './figure-text.ts';
import { spanUnit } from './reminder-words.ts';
import { syntheticWords } from './review-words.ts';

/** What a unit is late with. */
export interface ReminderLine {
  readonly unitCode: string;
  readonly unitName: string;
  /** What it lies under; null where that need not be said. */
  readonly parentName: string | null;
  readonly what: string;
  readonly dueOn: IsoDate;
  readonly daysLate: number;
}

/** A letter to the units that are late. */
export interface ReminderLetter {
  readonly issuers: readonly PaperBody[];
  readonly number: string | null;
  readonly place: string;
  readonly issuedOn: IsoDate | null;
  readonly programme: { readonly code: string; readonly nameVi: string };
  /** What they are reminded of, in a sentence: `nộp báo cáo sơ kết năm 2023`. */
  readonly about: string;
  /** The day on which it was seen who is late. */
  readonly asOf: IsoDate;
  /** Whether the days late are working days. */
  readonly countsWorkingDays: boolean;
  readonly lines: readonly ReminderLine[];
  /** By when it is to be done; null: at once. */
  readonly answerBy: IsoDate | null;
  readonly recipients: readonly string[];
  readonly isSynthetic: boolean;
}

/** Up to so many units are addressed by name; more are those on the list. */
const addressedMax = 6;

/** Writes the letter to the units that are late (công văn đôn đốc) as .docx; same facts, same bytes. */
export function reminderLetter(letter: ReminderLetter): Promise<Uint8Array> {
  const { issuers, number, place, issuedOn, about, isSynthetic } = letter;
  return docxFile(`Công văn đôn đốc ${about}`, [
    ...(issuedOn === null ? [centred('DỰ THẢO', { bold: true, size: 14 }), gap(6)] : []),
    ...heading({
      bodies: namedBodies(issuers),
      number,
      place,
      signedOn: issuedOn,
      about: `đôn đốc ${about}`,
    }),
    gap(14),
    ...addressees(letter),
    gap(14),
    ...content(letter),
    ...closing(namedBodies(issuers), ['Như trên', ...letter.recipients]),
    ...(isSynthetic ? [gap(8), centred(syntheticWords, { size: 11, italics: true })] : []),
  ]);
}

function addressees({ lines }: ReminderLetter): readonly Paragraph[] {
  // By code: units of one name may be several.
  const units = [...new Map(lines.map((line) => [line.unitCode, nameOf(line)])).values()];
  const [only] = units;
  if (units.length > addressedMax) {
    return [
      centred(`Kính gửi: ${countInSentence(units.length)} đơn vị có tên trong danh sách dưới đây`),
    ];
  }
  if (only !== undefined && units.length === 1) return [centred(`Kính gửi: ${only}`)];
  const indented = (text: string, left: '3.5cm' | '4.5cm') =>
    new Paragraph({ indent: { left }, children: [words(text)] });
  return [
    indented('Kính gửi:', '3.5cm'),
    ...units.map((name, index) =>
      indented(`- ${name}${index === units.length - 1 ? '.' : ';'}`, '4.5cm'),
    ),
  ];
}

function nameOf({ unitName, parentName }: ReminderLine): string {
  return parentName === null ? unitName : `${unitName}, ${inline(parentName)}`;
}

function content(letter: ReminderLetter): readonly (Paragraph | Table)[] {
  const { programme, about, asOf, lines, answerBy, issuers } = letter;
  const units = new Set(lines.map(({ unitCode }) => unitCode)).size;
  const by =
    answerBy === null ? 'ngay sau khi nhận được công văn này' : `chậm nhất ${dayInWords(answerBy)}`;
  return [
    body(
      `Thực hiện Chương trình số ${programme.code} “${programme.nameVi}”; qua theo dõi, tính đến ${dayInWords(asOf)}, còn ${countInSentence(units)} đơn vị quá hạn ${about}, cụ thể như sau:`,
    ),
    lateTable(letter),
    gap(6),
    body(
      `Đề nghị các đơn vị có tên trên khẩn trương thực hiện, hoàn thành ${by}; trường hợp có khó khăn, vướng mắc, báo cáo về ${inSentence(issuers.map(({ nameVi }) => nameVi))} để phối hợp giải quyết./.`,
      {},
      { keepNext: true, keepLines: true },
    ),
  ];
}

function lateTable({ lines, countsWorkingDays }: ReminderLetter): Table {
  return ruledTable(
    [
      { heading: 'TT', share: 0.06, align: 'center' },
      { heading: 'Đơn vị', share: 0.33 },
      { heading: 'Nội dung', share: 0.31 },
      { heading: 'Thời hạn', share: 0.15, align: 'center' },
      {
        heading: `Quá hạn (${spanUnit(countsWorkingDays)})`,
        share: 0.15,
        align: 'center',
      },
    ],
    lines.map((line, index) => ({
      cells: [
        String(index + 1),
        nameOf(line),
        line.what,
        dayInFigures(line.dueOn),
        countText(line.daysLate),
      ],
    })),
    { width: textWidth },
  );
}
