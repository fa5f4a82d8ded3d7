/** An entry as it is on record; what is null in the table is null here. */
export interface RecordedEntry {
  readonly id: string;
  /** To the microsecond, in UTC: `2023-12-15T03:00:00.000000Z`. */
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly isOnBehalf: boolean;
  readonly reason: string | null;
  /** JSON as PostgreSQL prints it. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A link of the chain with its entry and the rows the entry stands for, hashes in hexadecimal. */
export interface ChainRecord {
  readonly position: string;
  readonly entryId: string;
  readonly previousHash: string;
  readonly hash: string;
  /** Null when the entry is gone. */
  readonly entry: RecordedEntry | null;
  /** `table row digest` by line, in order. */
  readonly rows: string;
}

/**
 * What a link's hash is taken over, besides the hash before it.
 *
 * @remarks The text that `audit_entry_text` makes in the database, made here without asking the database: whoever can
 * alter entries can alter functions too. Keys stand by length, then by letter, as PostgreSQL keeps them.
 */
export function entryText(entry: RecordedEntry): string {
  const text = (value: string | null) => (value === null ? 'null' : JSON.stringify(value));
  return `{"at": ${text(entry.at)}, "id": ${entry.id}, "after": ${entry.after ?? 'null'}, "action": ${text(
    entry.action,
  )}, "before": ${entry.before ?? 'null'}, "reason": ${text(entry.reason)}, "unitId": ${text(
    entry.unitId,
  )}, "actorId": ${text(entry.actorId)}, "actorName": ${text(entry.actorName)}, "subjectId": ${text(
    entry.subjectId,
  )}, "isOnBehalf": ${entry.isOnBehalf}, "subjectType": ${text(entry.subjectType)}}`;
}
