/** Where an act is read. */
export function reorganisationPath(id: string): string {
  return `/reorganisations/${encodeURIComponent(id)}/show`;
}

/** Where a draft is changed. */
export function reorganisationEditPath(id: string): string {
  return `/reorganisations/${encodeURIComponent(id)}`;
}
