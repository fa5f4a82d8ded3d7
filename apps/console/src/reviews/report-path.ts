/** Where a report is read and written. */
export function reportPath(id: string): string {
  return `/reports/${encodeURIComponent(id)}`;
}
