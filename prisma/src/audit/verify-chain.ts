import { createHash } from 'node:crypto';
import { entryText, type ChainRecord, type RecordedEntry } from './chain-record.ts';

/** What is wrong, and where. */
export interface Finding {
  readonly kind:
    | 'ENTRY_ALTERED'
    | 'ENTRY_MISSING'
    | 'ENTRIES_SWAPPED'
    | 'ENTRY_ADDED'
    | 'LINK_ALTERED'
    | 'LINK_MISSING'
    | 'HEAD_MOVED'
    | 'SIGNATURE_WRONG'
    | 'SIGNED_BY_ANOTHER_KEY'
    | 'ROW_ALTERED'
    | 'ROW_MISSING'
    | 'ROW_ADDED';
  readonly where: string;
}

/** A head of the chain that is known from elsewhere: from its own row, or signed. */
export interface KnownHead {
  readonly position: string;
  readonly hash: string;
}

/** What a chain amounts to. */
export interface ChainReport {
  readonly entries: number;
  readonly head: KnownHead;
  readonly findings: readonly Finding[];
}

const start = '00'.repeat(32);
/** Enough to see what has happened; a chain that is wrong throughout is wrong at its first link. */
export const findingsMax = 1000;

/** The hash of a link over what its entry and rows say. */
function hashOf(previousHash: string, entry: RecordedEntry, rows: string): string {
  return createHash('sha256')
    .update(Buffer.from(previousHash, 'hex'))
    .update(rows === '' ? entryText(entry) : `${entryText(entry)}\n${rows}`, 'utf8')
    .digest('hex');
}

/** Walks a chain from its beginning and tells each link that does not hold; every head known must lie on it. */
export async function verifyChain(
  records: AsyncIterable<ChainRecord>,
  heads: readonly KnownHead[],
): Promise<ChainReport> {
  const findings: Finding[] = [];
  const altered: ChainRecord[] = [];
  const find = (kind: Finding['kind'], where: string) => {
    if (findings.length < findingsMax) findings.push({ kind, where });
  };
  const known = new Set(heads.map(({ position, hash }) => `${position} ${hash}`));
  let head: KnownHead = { position: '0', hash: start };
  let entries = 0;
  for await (const record of records) {
    entries++;
    const { position, entryId, previousHash, hash, entry, rows } = record;
    if (BigInt(position) !== BigInt(head.position) + 1n) {
      find('LINK_MISSING', `link ${BigInt(head.position) + 1n}`);
    } else if (previousHash !== head.hash) {
      find('LINK_ALTERED', `link ${position}`);
    }
    if (entry === null) find('ENTRY_MISSING', `entry ${entryId}`);
    else if (hashOf(previousHash, entry, rows) !== hash && altered.length < findingsMax) {
      altered.push(record);
    }
    // Every head known of this position must be this link.
    known.delete(`${position} ${hash}`);
    head = { position, hash };
  }
  for (const lost of known) find('HEAD_MOVED', `link ${lost.split(' ')[0]}`);
  findings.push(...tellAltered(altered));
  return { entries, head, findings };
}

/** Of two altered entries that hold each other's content it is said that they were swapped. */
function tellAltered(altered: readonly ChainRecord[]): readonly Finding[] {
  const told = new Set<ChainRecord>();
  return altered.flatMap((record): readonly Finding[] => {
    if (told.has(record)) return [];
    const other = altered.find((each) => each !== record && isSwapped(record, each));
    if (other) {
      told.add(other);
      return [{ kind: 'ENTRIES_SWAPPED', where: `entries ${record.entryId} and ${other.entryId}` }];
    }
    return [{ kind: 'ENTRY_ALTERED', where: `entry ${record.entryId}` }];
  });
}

function isSwapped(one: ChainRecord, other: ChainRecord): boolean {
  return holds(one, other) && holds(other, one);
}

/** Whether a link holds once its entry says what the other's says. */
function holds(
  { entryId, previousHash, hash, rows }: ChainRecord,
  { entry }: ChainRecord,
): boolean {
  return entry !== null && hashOf(previousHash, { ...entry, id: entryId }, rows) === hash;
}
