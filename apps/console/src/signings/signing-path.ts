/** Where the page of a signing lies. */
export function signingPath(id: string): string {
  return `/signings/${encodeURIComponent(id)}/show`;
}

/** Where a signing that is to take its place is planned. */
export function successorPath(id: string): string {
  return `/signings/create?supersedes=${encodeURIComponent(id)}`;
}
