/** What the router mounts at the root. */
export function dashboard() {
  return null;
}
