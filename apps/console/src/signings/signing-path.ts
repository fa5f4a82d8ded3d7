/** Where the page of a signing lies. */
export function signingPath(id: string): string {
  return `/signings/${encodeURIComponent(id)}/show`;
}
