import type { IsoDate } from '@phoihop/domain/dates';
import type { Paragraph, Table } from 'docx';
import type { PaperBody } from '../signings/paper-body.ts';
import { dayInWords } from '../vietnamese-date.ts';
import { columns, textWidth } from './columns.ts';
import { centred, gap, rule } from './text.ts';

export interface HeadingFacts {
  readonly bodies: readonly Pick<PaperBody, 'nameVi' | 'superiorVi'>[];
  /** Number and symbol; null where they are still to be given. */
  readonly number: string | null;
  readonly place: string;
  readonly signedOn: IsoDate | null;
  /** What a letter is about: it has no title of its own. */
  readonly about?: string;
}

const [left, right] = [0.41, 0.59];

/** How much of its column the motto takes: the rule below it is as wide. */
const mottoShare = 0.625;

/** Components 1 to 4: who issues it, its number, the country’s name and motto, place and day. */
export function heading({
  bodies,
  number,
  place,
  signedOn,
  about,
}: HeadingFacts): readonly Table[] {
  const issuers = bodies.flatMap(({ nameVi, superiorVi }, index): Paragraph[] => [
    ...(superiorVi === null || superiorVi === bodies[index - 1]?.superiorVi
      ? []
      : [centred(superiorVi, { size: 12, allCaps: true })]),
    centred(nameVi, { size: 12, bold: true, allCaps: true }),
  ]);
  const country = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }),
    rule(right * textWidth, mottoShare),
  ];
  return [
    columns([[...issuers, rule(left * textWidth)], country], [left, right]),
    columns(
      [
        [
          gap(6),
          centred(`Số: ${number ?? '……/……'}`),
          ...(about === undefined ? [] : [centred(`V/v ${about}`, { size: 12 })]),
        ],
        [gap(6), centred(`${place}, ${dayInWords(signedOn)}`, { italics: true })],
      ],
      [left, right],
    ),
  ];
}
