/** How a definition read in one of its versions, column by column as the service keeps it. */
export type VersionContent = Readonly<Record<string, unknown>>;

/** Reads the JSON object of a version; empty where it is none. */
export function readContent(content: string): VersionContent {
  const value: unknown = JSON.parse(content);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A column as text; empty where nothing was there. */
export function textIn(content: VersionContent, column: string): string {
  const value = content[column];
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
