/** Where a review is shown. */
export function cyclePath(id: string): string {
  return `/review-cycles/${encodeURIComponent(id)}/show`;
}

/** Where a planned review is changed. */
export function cycleEditPath(id: string): string {
  return `/review-cycles/${encodeURIComponent(id)}`;
}

/** Where it is looked at who would be asked, and the review is opened. */
export function openingPath(id: string): string {
  return `/review-cycles/${encodeURIComponent(id)}/opening`;
}
