/** Where a standard is shown. */
export function standardPath(key: string): string {
  return `/standards/${encodeURIComponent(key)}`;
}
