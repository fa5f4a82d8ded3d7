/** Which clause of its act a tie rests on, where its source names one: `Điều 1, khoản 34`. */
export function clauseOf(source: string, number: string): string | null {
  if (source.startsWith(`${number},`)) return source.slice(number.length + 1).trim();
  return /^(?:điều|khoản|article|clause)\s/iu.test(source) ? source : null;
}
