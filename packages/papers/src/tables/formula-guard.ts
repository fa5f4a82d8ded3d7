/** A text that a spreadsheet would take for a formula gets a quote in front, and a quote in front is doubled. */
export function withGuard(text: string): string {
  return /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
}

/** Takes the quote off again. */
export function withoutGuard(text: string): string {
  return /^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text;
}
