/** What the person chose, by field, where both have changed it. */
export type Choice = Readonly<Record<string, 'mine' | 'theirs'>>;

/** A field that somebody else has changed since the form was begun. */
export interface Difference<Field extends string> {
  readonly field: Field;
  readonly mine: string;
  readonly theirs: string;
  /** Whether the person changed it too, to something else: then only the person can say which stands. */
  readonly isBoth: boolean;
}

type Texts<Field extends string> = Readonly<Record<Field, string>>;

/** What others have changed meanwhile, beside what I made of it, in the order of the form. */
export function differencesOf<Field extends string>(
  fields: readonly Field[],
  mine: Texts<Field>,
  origin: Texts<Field>,
  theirs: Texts<Field>,
): readonly Difference<Field>[] {
  return fields
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
export function mergeText<Field extends string, Form extends Texts<Field>>(
  fields: readonly Field[],
  mine: Form,
  origin: Texts<Field>,
  theirs: Texts<Field>,
  choice: Choice = {},
): Form {
  const isTaken = (field: Field) => mine[field] === origin[field] || choice[field] === 'theirs';
  const entries = fields.map(
    (field) => [field, isTaken(field) ? theirs[field] : mine[field]] as const,
  );
  return { ...mine, ...Object.fromEntries(entries) };
}
