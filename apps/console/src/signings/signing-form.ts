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
export type SigningFormField = keyof SigningForm;

export const signingFormFields = [
  'title',
  'grounds',
  'validFrom',
  'lastDay',
  'parties',
  'witnesses',
] as const satisfies readonly SigningFormField[];

/** What the person chose, where both have changed a field. */
export type Choice = Readonly<Partial<Record<SigningFormField, 'mine' | 'theirs'>>>;

/** A field that somebody else has changed since the form was begun. */
export interface Difference {
  readonly field: SigningFormField;
  readonly mine: string;
  readonly theirs: string;
  /** Whether the person changed it too, to something else: then only the person can say which stands. */
  readonly isBoth: boolean;
}

/** What others have changed meanwhile, beside what I made of it. */
export function differencesOf(
  mine: SigningForm,
  origin: SigningForm,
  theirs: SigningForm,
): readonly Difference[] {
  return signingFormFields
    .filter((field) => theirs[field] !== origin[field] && theirs[field] !== mine[field])
    .map((field) => {
      const isBoth = mine[field] !== origin[field];
      return { field, mine: mine[field], theirs: theirs[field], isBoth };
    });
}

/**
 * The fields of a form over a record that changed meanwhile: what I left alone reads as it stands now; what I changed
 * stays mine, unless both changed it and I chose otherwise.
 */
export function mergeText(
  mine: SigningForm,
  origin: SigningForm,
  theirs: SigningForm,
  choice: Choice = {},
): SigningForm {
  const isTaken = (field: SigningFormField) =>
    mine[field] === origin[field] || choice[field] === 'theirs';
  const entries = signingFormFields.map(
    (field) => [field, isTaken(field) ? theirs[field] : mine[field]] as const,
  );
  return { ...mine, ...Object.fromEntries(entries) };
}

export function lastDayOf(validTo: IsoDate | null): string {
  return validTo === null ? '' : addDays(validTo, -1);
}
