/** The file in which a seal is handed out. */
export const sealedFormat = 'phoihop signing seal 1';

/** A seal as a file: everything one needs besides the deployment's public key. */
export interface SealFile {
  readonly format: typeof sealedFormat;
  /** RFC 8785 JSON of what was signed, exactly as it was digested. */
  readonly content: string;
  /** SHA-256 of the content. */
  readonly digest: string;
  readonly keyId: string;
  /** Ed25519 over the digest, in hexadecimal. */
  readonly signature: string;
  /** More stands in the file than a seal has: whoever reads it may take that for what was sealed. */
  readonly hasMore?: true;
}

/** What was sealed; names as they were on the day it was signed, days as `YYYY-MM-DD`. */
export interface SealedContent {
  readonly signing: string;
  readonly programme: { readonly code: string; readonly name: string };
  readonly unit: { readonly code: string; readonly name: string; readonly under: string | null };
  readonly number: string;
  readonly title: string;
  readonly grounds: string | null;
  readonly signedOn: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** The signing above that it makes concrete, and the one whose place it took. */
  readonly basis: string | null;
  readonly supersedes: string | null;
  readonly parties: readonly SealedParty[];
  readonly witnesses: readonly Omit<SealedParty, 'body' | 'capacity'>[];
  readonly attachments: readonly SealedScan[];
  /** SHA-256 of the content as it was approved; null for a past signing that was entered. */
  readonly approved: string | null;
}

interface SealedParty {
  readonly body: string;
  readonly organisation: string;
  readonly office: string;
  readonly capacity: string;
  readonly holder: string | null;
}

export interface SealedScan {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

const texts = ['content', 'digest', 'keyId', 'signature'] as const;

/** Five texts by their names and nothing else: a name that stands twice is read differently by a person and by us. */
const onlyTexts =
  /^\s*\{(?:\s*"[^"\\]*"\s*:\s*"[^"\\]*(?:\\.[^"\\]*)*"\s*(?:,(?!\s*\})|(?=\}))){5}\}\s*$/;

/** Reads a seal from a file's text; null when it is no seal. */
export function parseSealFile(text: string): SealFile | null {
  // An editor may have put a mark of its encoding in front when it saved the file.
  const plain = text.replace(/^\uFEFF/, '');
  const value = parseObject(plain);
  if (value?.['format'] !== sealedFormat) return null;
  const [content, digest, keyId, signature] = texts.map((name) => value[name]);
  const isWhole =
    typeof content === 'string' &&
    typeof digest === 'string' &&
    typeof keyId === 'string' &&
    typeof signature === 'string';
  if (!isWhole) return null;
  const seal = { format: sealedFormat, content, digest, keyId, signature } as const;
  return onlyTexts.test(plain) ? seal : { ...seal, hasMore: true };
}

/** The scans that were sealed, as the content names them; none where it cannot be read. */
export function sealedScans({ content }: Pick<SealFile, 'content'>): readonly SealedScan[] {
  const scans = parseObject(content)?.['attachments'];
  return Array.isArray(scans) ? scans.filter(isScan) : [];
}

function isScan(value: unknown): value is SealedScan {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'name' in value &&
    typeof value.name === 'string' &&
    'sha256' in value &&
    typeof value.sha256 === 'string'
  );
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
