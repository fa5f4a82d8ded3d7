/** The list of signings that was seen last: its records lead on to one another. */
interface LastList {
  readonly ids: readonly string[];
  /** Where it stands, with all that narrows it. */
  readonly address: string;
}

const nothing: LastList = { ids: [], address: '/signings' };

/** It lives as long as the page does. */
let last = nothing;

export function lastList(): LastList {
  return last;
}

export function rememberList(ids: readonly string[], search: string): void {
  last = { ids, address: `/signings${search}` };
}

export function forgetList(): void {
  last = nothing;
}
