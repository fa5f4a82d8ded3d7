/** The whole number that was typed; null where nothing was, undefined where it is none. */
export function wholeNumber(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}

/** The first of some fields in which something else than a whole number stands. */
export function notWholeIn<Name extends string>(
  draft: Readonly<Record<Name, string>>,
  names: readonly Name[],
): Name | null {
  return names.find((name) => wholeNumber(draft[name]) === undefined) ?? null;
}
