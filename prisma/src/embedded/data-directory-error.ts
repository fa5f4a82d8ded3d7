/** The data directory cannot be used as it is. */
export class DataDirectoryError extends Error {
  override readonly name = 'DataDirectoryError';
  /** What the person can do about it. */
  readonly hint: string;

  constructor(problem: string, hint: string, options?: ErrorOptions) {
    super(`${problem} ${hint}`, options);
    this.hint = hint;
  }
}

/** What somebody is told who looks for a database where there is none. */
export function noDatabase(dataDir: string): DataDirectoryError {
  return new DataDirectoryError(
    `There is no database in ${dataDir}.`,
    'Look at PHOIHOP_DATA; the first start makes a new one.',
  );
}

/** What a database that starts but does not work says, as something a person can act on. */
export function doesNotWork(place: string, cause: unknown): DataDirectoryError {
  const words = cause instanceof Error ? cause.message : String(cause);
  return new DataDirectoryError(
    `The database in ${place} does not work: ${words}.`,
    'If it is damaged, put it back from a copy, or choose another data directory.',
    { cause },
  );
}
