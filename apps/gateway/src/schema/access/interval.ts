/** Whether what has an interval of the real clock holds at the moment. */
export function holdsAt(
  { validFrom, validTo }: { readonly validFrom: Date; readonly validTo: Date | null },
  moment: Date,
): boolean {
  return validFrom <= moment && (validTo === null || moment < validTo);
}
