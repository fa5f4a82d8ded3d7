/** Where the page of a document lies; numbers repeat and hold slashes, so its key names it. */
export function documentPath(key: string): string {
  return `/documents/${encodeURIComponent(key)}/show`;
}
