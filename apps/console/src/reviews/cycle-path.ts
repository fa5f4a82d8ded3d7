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

/** Where it is looked at what would be made public of it, and it is published. */
export function publicationPath(id: string): string {
  return `${cyclePath(id)}?tab=publication`;
}

/** Where what a review concluded is handed out as a task. */
export function taskCreatePath(id: string): string {
  return `/tasks/create?cycle=${encodeURIComponent(id)}`;
}
