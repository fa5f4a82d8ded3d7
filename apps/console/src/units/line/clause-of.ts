/** Which clause of its act a tie rests on, where its source names one: `Điều 1, khoản 34`. */
export function clauseOf(source: string, number: string): string | null {
  if (source.startsWith(`${number},`)) return source.slice(number.length + 1).trim();
  return /^(?:điều|khoản|article|clause)\s/iu.test(source) ? source : null;
}

/** Several clauses in few words: what all of them begin with is said once. `Điều 1, khoản 34, 86`. */
export function clausesTogether(clauses: readonly string[]): string {
  const [first = '', ...others] = [...new Set(clauses)];
  const words = first.split(' ');
  const isShared = (count: number) => {
    const start = `${words.slice(0, count).join(' ')} `;
    return others.every((other) => other.startsWith(start));
  };
  const shared = words.findLastIndex((_, count) => count > 1 && isShared(count));
  const rest = (clause: string) => clause.split(' ').slice(Math.max(0, shared)).join(' ');
  return [first, ...others.map(rest)].join(', ');
}
