import type { Language } from '@phoihop/client';
import { addDays, date, type IsoDate } from '@phoihop/domain/dates';

const noBreakSpace = '\u00a0';
const minus = '\u2212';

/** How figures and dates are written for one reader. */
export interface Format {
  /** `15/12/2023`, in either language. */
  readonly date: (day: string | null | undefined) => string;
  /** `15/12/2023` for the 16th: the last day of what ends before that day. */
  readonly lastDay: (firstAfter: IsoDate) => string;
  /** `Thứ Sáu, 15/12/2023`. */
  readonly weekday: (day: string) => string;
  /** `15/12/2023 10:42`, by the clock of Viet Nam. */
  readonly moment: (at: string | null | undefined) => string;
  /** `10:42:07`, by the clock of Viet Nam. */
  readonly time: (at: Date) => string;
  /** `15/12/2023`: the day of a moment, by the clock of Viet Nam. */
  readonly dayOf: (at: string | null | undefined) => string;
  /** `1.234,5` in Vietnamese, `1,234.5` in English; a decimal given as text keeps every digit. */
  readonly number: (value: number | string, decimals?: number) => string;
  /** `33,1 %`: a share of a whole, to one decimal. */
  readonly percent: (part: number, whole: number) => string;
}

export function createFormat(language: Language): Format {
  const number = (value: number | string, decimals?: number) =>
    groupDigits(value, decimals, language);
  return {
    date: formatDate,
    lastDay: (firstAfter) => formatDate(addDays(firstAfter, -1)),
    weekday: (day) => `${weekdayOf(day, language)}, ${formatDate(day)}`,
    moment: formatMoment,
    time: (at) => watch.format(at),
    dayOf: (at) => formatMoment(at).split(' ')[0] ?? '',
    number,
    percent: (part, whole) =>
      whole === 0 ? '–' : `${number((part / whole) * 100, 1)}${noBreakSpace}%`,
  };
}

function formatDate(day: string | null | undefined): string {
  if (!day) return '';
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

const watch = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The calendar day of a moment, by the clock of Viet Nam. */
export function dayInVietnam(at: string): IsoDate {
  const [day, month, year] = formatMoment(at).split(/[ /]/);
  return date(`${year}-${month}-${day}`);
}

function formatMoment(at: string | null | undefined): string {
  if (!at) return '';
  return clock.format(new Date(at)).replace(', ', ' ');
}

function weekdayOf(day: string, language: Language): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const word = name.format(new Date(`${day}T00:00:00Z`));
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Works on the text, so that a published decimal is never brought through a float. */
function groupDigits(
  value: number | string,
  decimals: number | undefined,
  language: Language,
): string {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const text = decimals === undefined ? String(value) : Number(value).toFixed(decimals);
  const isNegative = text.startsWith('-');
  const [whole = '', fraction] = (isNegative ? text.slice(1) : text).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const written = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
  return isNegative && /[1-9]/.test(written) ? `${minus}${written}` : written;
}
