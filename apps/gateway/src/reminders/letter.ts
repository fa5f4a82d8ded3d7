/** What a unit is told of by e-mail, in words. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { ReminderKind } from '@phoihop/domain/reviews';
import { dayInFigures, spanUnit } from '@phoihop/papers';

/** One thing, as a letter names it. */
export interface LetterLine {
  readonly kind: ReminderKind;
  readonly what: string;
  readonly dueOn: IsoDate;
  readonly days: number;
  readonly workingDays: number | null;
}

/** What a letter is written from. */
export interface Letter {
  readonly unitName: string;
  readonly day: IsoDate;
  readonly lines: readonly LetterLine[];
  /** Where the service is; left out where nobody has said. */
  readonly address: string | undefined;
}

const headings: Readonly<Record<ReminderKind, readonly [string, string]>> = {
  REPORT_LATE: ['Báo cáo quá hạn', 'Reports that are late'],
  TASK_LATE: ['Nhiệm vụ quá hạn', 'Tasks that are late'],
  REPORT_DUE: ['Báo cáo sắp đến hạn', 'Reports due soon'],
  TASK_DUE: ['Nhiệm vụ sắp đến hạn', 'Tasks due soon'],
};

/** The subject and the text of a letter: Vietnamese, then English. */
export function writeLetter({ unitName, day, lines, address }: Letter): {
  readonly subject: string;
  readonly text: string;
} {
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  const part = (language: 0 | 1) =>
    kinds
      .map((kind) => {
        const own = lines.filter((line) => line.kind === kind);
        return [`${headings[kind][language]}:`, ...own.map((line) => lineIn(language, line))];
      })
      .map((block) => block.join('\n'))
      .join('\n\n');
  const text = [
    `Kính gửi ${unitName},`,
    `Tính đến ngày ${dayInFigures(day)}:`,
    part(0),
    ...(address === undefined ? [] : [`Đề nghị đăng nhập để thực hiện: ${address}`]),
    '---',
    `To ${unitName}, as of ${dayInFigures(day)}:`,
    part(1),
  ].join('\n\n');
  return { subject: `Nhắc việc ngày ${dayInFigures(day)} – ${unitName}`, text: `${text}\n` };
}

function lineIn(language: 0 | 1, { kind, what, dueOn, days, workingDays }: LetterLine): string {
  const isLate = kind.endsWith('LATE');
  const number = workingDays ?? days;
  const unit = [spanUnit(workingDays !== null), workingDays === null ? 'days' : 'working days'];
  const words = isLate
    ? [`quá hạn ${number} ${unit[0]}`, `late by ${number} ${unit[1]}`]
    : [`còn ${number} ${unit[0]}`, `${number} ${unit[1]} left`];
  const due = [`hạn ${dayInFigures(dueOn)}`, `due ${dayInFigures(dueOn)}`];
  return `- ${what} (${due[language]}, ${words[language]})`;
}
