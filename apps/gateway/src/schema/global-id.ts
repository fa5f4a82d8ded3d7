const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row's id out of a Relay id of the given type, or out of the bare id itself; null when the text is neither. */
export function rowId(type: string, text: string): string | null {
  if (uuid.test(text)) return text;
  const [name, id] = Buffer.from(text, 'base64').toString('utf8').split(':');
  return name === type && id !== undefined && uuid.test(id) ? id : null;
}

/** Those of the ids that can be rows' ids at all; a database would choke on the others. */
export function rowIds(ids: readonly string[]): string[] {
  return ids.filter((id) => uuid.test(id));
}
