/** Where a bulk move is watched. */
export function bulkMovePath(id: string): string {
  return `/bulk-moves/${encodeURIComponent(id)}`;
}
