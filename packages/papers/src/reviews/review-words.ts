import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { parsePeriod } from '@phoihop/domain/indicators';
import { lastCountedDay } from '@phoihop/domain/reviews';
import { inSentence } from '../document/in-sentence.ts';
import { inline } from '../signings/naming.ts';
import { dayInFigures, dayInWords } from '../vietnamese-date.ts';
import { periodInWords } from './period-words.ts';
import type { ReviewKind, ReviewPart, ReviewSnapshot } from './review-snapshot.ts';

/** What a review is called, by its kind. */
export const kindWords: Readonly<Record<ReviewKind, string>> = {
  BRIEFING: 'Giao ban',
  PRELIMINARY: 'Sơ kết',
  FINAL: 'Tổng kết',
};

/** The headings of the four parts. */
export const partWords: Readonly<Record<ReviewPart, string>> = {
  LEADERSHIP: 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN',
  RESULTS: 'II. KẾT QUẢ THỰC HIỆN',
  ASSESSMENT: 'III. ĐÁNH GIÁ CHUNG',
  DIRECTIONS: 'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ',
};

/** What the report is about, in a sentence: `sơ kết năm 2023`; a name that does not say its kind gets it in front. */
export function reviewName({
  cycle,
}: {
  readonly cycle: Pick<ReviewSnapshot['cycle'], 'name' | 'kind'>;
}): string {
  const kind = kindWords[cycle.kind];
  const name = cycle.name.trim();
  const saysKind = name.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi'));
  return inline(saysKind ? name : `${kind} ${inline(name)}`.trim());
}

/** The subject in the heading, in two lines: what is reviewed of which programme, and where. */
export function reviewSubjectLines(snapshot: ReviewSnapshot): readonly [string, string] {
  const { programme, unit } = snapshot;
  const name = reviewName(snapshot);
  const capital = `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}`;
  const carriedOut = name.includes(programme.code)
    ? ''
    : // A number is not left alone on a line of its own.
      ` thực hiện Chương trình số\u00a0${programme.code}`;
  return [`${capital}${carriedOut}`, `trên địa bàn ${inline(unit.fullName)}`];
}

/** The subject in one line. */
export function reviewSubject(snapshot: ReviewSnapshot): string {
  return reviewSubjectLines(snapshot).join(' ');
}

/** Who issues it, in a sentence. */
export function issuersInSentence({ issuers }: Pick<ReviewSnapshot, 'issuers'>): string {
  return inSentence(issuers.map(({ nameVi }) => nameVi));
}

/** For which days its figures are, in words. */
export function windowInWords(snapshot: ReviewSnapshot): string {
  return `${windowIn(snapshot, dayInWords)}.`;
}

/** For which days its figures are, in figures. */
export function windowInFigures(snapshot: ReviewSnapshot): string {
  return windowIn(snapshot, dayInFigures);
}

/** Of all days of a programme its beginning and its end are told once. */
function windowIn({ cycle }: ReviewSnapshot, inWords: (day: IsoDate) => string): string {
  const { windowFrom, windowTo, cutOff } = cycle;
  const period = parsePeriod(cycle.period);
  const from =
    period?.kind === 'TO_DATE'
      ? `từ đầu Chương trình số ${period.programme} (${inWords(windowFrom)})`
      : `${periodInWords(cycle.period)}, từ ${inWords(windowFrom)}`;
  const last = inWords(addDays(windowTo, -1));
  return `Kỳ số liệu: ${from} đến hết ${last}; chốt số liệu ${inWords(cutOff)}`;
}

/** The last day of the review that counts, in figures. */
export function lastDayInFigures({ cycle }: Pick<ReviewSnapshot, 'cycle'>): string {
  const { windowFrom: from, windowTo: to, cutOff: cutOffOn } = cycle;
  return dayInFigures(lastCountedDay({ window: { from, to }, cutOffOn }));
}

/** To which document an annex belongs, in two lines: its number and day, and who issued it. */
export function belongsToLines(snapshot: ReviewSnapshot): readonly [string, string] {
  return [`(Kèm theo ${reportInWords(snapshot)}`, `của ${issuersInSentence(snapshot)})`];
}

/** The report by its number and day. */
export function reportInWords({
  number,
  issuedOn,
}: Pick<ReviewSnapshot, 'number' | 'issuedOn'>): string {
  return `Báo cáo số ${number ?? '……/……'} ${dayInWords(issuedOn)}`;
}

/** What says on each paper that its figures are made up. */
export const syntheticWords = 'Số liệu mô phỏng của bản trình diễn';

/** What stands above each table of an annex: its title, that it is a draft, the document it belongs to, the days of its figures. */
export function linesAbove(snapshot: ReviewSnapshot, title: string): readonly string[] {
  return [
    title,
    ...(snapshot.issuedOn === null ? ['DỰ THẢO'] : []),
    belongsToLines(snapshot).join(' '),
    windowInFigures(snapshot),
    ...(snapshot.isSynthetic ? [syntheticWords] : []),
  ];
}
