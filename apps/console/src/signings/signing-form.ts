import { addDays, parseDate, type IsoDate } from '@phoihop/domain/dates';

/** What can be written about a signing, as it stands in the form's fields. */
export type SigningText = Readonly<Record<SigningTextField, string>>;

/** The term ends with `lastDay`, as people say it; empty for no end. */
export type SigningTextField = 'title' | 'grounds' | 'validFrom' | 'lastDay';

/** The fields of a form as the service takes them: it names the first day after the term. */
export function toTerm({ validFrom, lastDay }: Pick<SigningText, 'validFrom' | 'lastDay'>): {
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
} {
  const last = parseDate(lastDay);
  return { validFrom: parseDate(validFrom), validTo: last && addDays(last, 1) };
}

/** The fields of the text, as the service names them when it refuses one. */
export const textFields: readonly string[] = ['title', 'grounds', 'validFrom', 'validTo'];

/** All that can be written about a signing: its text, and who signs and who is there, each on one line. */
export type SigningForm = SigningText & Readonly<Record<'parties' | 'witnesses', string>>;

export function lastDayOf(validTo: IsoDate | null): string {
  return validTo === null ? '' : addDays(validTo, -1);
}
