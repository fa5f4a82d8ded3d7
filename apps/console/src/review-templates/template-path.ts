/** Where a template is shown. */
export function templatePath(key: string): string {
  return `/review-templates/${encodeURIComponent(key)}/show`;
}

/** Where it is changed. */
export function templateEditPath(key: string): string {
  return `/review-templates/${encodeURIComponent(key)}`;
}
