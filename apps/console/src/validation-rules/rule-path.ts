/** Where a rule is shown. */
export function rulePath(key: string): string {
  return `/validation-rules/${encodeURIComponent(key)}/show`;
}

/** Where it is changed. */
export function ruleEditPath(key: string): string {
  return `/validation-rules/${encodeURIComponent(key)}`;
}
