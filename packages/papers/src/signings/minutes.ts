import { docxFile } from '../document/file.ts';
import { heading } from '../document/heading.ts';
import { signatures } from '../document/signatures.ts';
import { body, centred, gap, partHeading, rule } from '../document/text.ts';
import { textWidth } from '../document/columns.ts';
import { dayInWords } from '../vietnamese-date.ts';
import { termInWords, type Agreement } from './agreement-content.ts';

/** Someone present by his office. */
export interface Present {
  readonly officeVi: string;
  readonly organisationVi: string;
  readonly holderName: string | null;
}

/** What the minutes of a signing tell. */
export interface SigningMinutes extends Omit<Agreement, 'grounds' | 'recipients' | 'sections'> {
  readonly witnesses: readonly Present[];
}

const blank = '……………………';

/** Writes the minutes of the signing (biên bản ký kết) as .docx; times that nobody knows are left to be filled in. */
export function signingMinutesDocx(minutes: SigningMinutes): Promise<Uint8Array> {
  const { bodies, subject, signedOn, place, kindVi, number, programme, witnesses } = minutes;
  const kind = kindVi.toLocaleLowerCase('vi');
  const person = ({ officeVi, organisationVi, holderName }: Present) =>
    `- ${holderName ?? blank}, ${officeVi}, ${organisationVi};`;
  const there = bodies.map(({ officeVi, nameVi, holderName }) => ({
    officeVi,
    organisationVi: nameVi,
    holderName,
  }));
  return docxFile(`Biên bản ký kết ${kind} ${subject}`, [
    // Until it is signed, or where it never will be, nobody has been there: the minutes say so above everything.
    ...(minutes.isSigned ? [] : [centred('DỰ THẢO', { bold: true, size: 14 }), gap(6)]),
    ...heading({ ...minutes, number: null }),
    gap(12),
    centred('BIÊN BẢN', { bold: true, size: 14 }),
    centred(`Ký kết ${kind} ${subject}`, { bold: true, size: 14 }),
    rule(textWidth, 1 / 4),
    gap(6),
    body(`Hôm nay, hồi …… giờ ……, ${dayInWords(signedOn)}, tại ${place}, chúng tôi gồm có:`),
    partHeading('I. THÀNH PHẦN'),
    body('1. Đại diện các bên ký kết', { bold: true }),
    ...there.map((each) => body(person(each))),
    ...(witnesses.length === 0
      ? []
      : [body('2. Chứng kiến', { bold: true }), ...witnesses.map((each) => body(person(each)))]),
    partHeading('II. NỘI DUNG'),
    body(
      `Các bên đã thống nhất nội dung và ký ${kind} số ${number ?? blank} thực hiện Chương trình số ${programme.code} “${programme.nameVi}”; văn bản ${termInWords(minutes.term)}.`,
    ),
    partHeading('III. KẾT THÚC'),
    body(
      `Lễ ký kết kết thúc hồi …… giờ …… cùng ngày. Biên bản được lập thành ${String(bodies.length + 1).padStart(2, '0')} bản có giá trị như nhau, đã đọc lại cho các bên cùng nghe và thống nhất ký tên dưới đây.`,
      {},
      { keepNext: true },
    ),
    gap(10, { keepNext: true }),
    ...signatures(bodies, { isFollowed: false }),
    ...(minutes.isSynthetic
      ? [gap(8), centred('Số liệu mô phỏng của bản trình diễn', { size: 11, italics: true })]
      : []),
  ]);
}
