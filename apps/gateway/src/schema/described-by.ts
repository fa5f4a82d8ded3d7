/** The values of an enumeration from one line on each. */
export function describedBy<Name extends string>(lines: Readonly<Record<Name, string>>) {
  const entries = Object.entries<string>(lines);
  return Object.fromEntries(
    entries.map(([name, description]) => [name, { value: name, description }]),
  ) as { [K in Name]: { value: K; description: string } };
}
