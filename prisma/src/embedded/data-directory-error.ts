/** The data directory cannot be used as it is; nothing in it was changed. */
export class DataDirectoryError extends Error {
  override readonly name = 'DataDirectoryError';
  /** What the person can do about it. */
  readonly hint: string;

  constructor(problem: string, hint: string, options?: ErrorOptions) {
    super(`${problem} ${hint}`, options);
    this.hint = hint;
  }
}
