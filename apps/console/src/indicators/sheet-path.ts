/** Where a unit's sheet of a period stands. */
export function sheetPath(period: string, unit: string): string {
  return `/figure-sheets/grid?${new URLSearchParams({ period, u: unit }).toString()}`;
}
