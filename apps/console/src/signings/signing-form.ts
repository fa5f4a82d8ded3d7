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

export const signingTextFields = ['title', 'grounds', 'validFrom', 'lastDay'] as const;

/** What the person chose, where both have changed a field. */
export type Choice = Readonly<Partial<Record<SigningTextField, 'mine' | 'theirs'>>>;

/** A field that somebody else has changed since the form was begun. */
export interface Difference {
  readonly field: SigningTextField;
  readonly mine: string;
  readonly theirs: string;
  /** Whether the person changed it too, to something else: then only the person can say which stands. */
  readonly isBoth: boolean;
}

/** What others have changed meanwhile, beside what I made of it. */
export function differencesOf(
  mine: SigningText,
  origin: SigningText,
  theirs: SigningText,
): readonly Difference[] {
  return signingTextFields
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
  mine: SigningText,
  origin: SigningText,
  theirs: SigningText,
  choice: Choice = {},
): SigningText {
  const isTaken = (field: SigningTextField) =>
    mine[field] === origin[field] || choice[field] === 'theirs';
  const entries = signingTextFields.map(
    (field) => [field, isTaken(field) ? theirs[field] : mine[field]] as const,
  );
  return { ...mine, ...Object.fromEntries(entries) };
}

export function lastDayOf(validTo: IsoDate | null): string {
  return validTo === null ? '' : addDays(validTo, -1);
}
