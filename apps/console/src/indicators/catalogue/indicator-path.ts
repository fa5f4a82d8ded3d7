/** Where an indicator is shown. */
export function indicatorPath(key: string): string {
  return `/indicators/${encodeURIComponent(key)}/show`;
}

/** Where it is changed. */
export function indicatorEditPath(key: string): string {
  return `/indicators/${encodeURIComponent(key)}`;
}
