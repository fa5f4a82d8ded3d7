/** Where the page of an account lies. */
export function accountPath(username: string): string {
  return `/accounts/${encodeURIComponent(username)}/show`;
}
