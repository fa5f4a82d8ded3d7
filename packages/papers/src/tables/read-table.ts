/** Reads tables out of strange files. Meant for a process of its own: what cannot be read is refused, never guessed. */
import type { GivenTable } from '@phoihop/domain/indicators';
import { allow, refuse, type Verdict } from '@phoihop/domain/verdict';
import { openArchive } from './archive.ts';
import { broken, TableRefusedError } from './limits.ts';
import { lookAside } from './look-aside.ts';
import { readSheet } from './read-sheet.ts';
import { readTextTable } from './read-text.ts';
import { findParts } from './workbook-parts.ts';

const allowed = ['XLSX', 'CSV'] as const;

/** Reads a table by what the file holds, whatever it is called; text is called by the sheet's name given. */
export function readTable(bytes: Uint8Array, sheet: string): Verdict<GivenTable> {
  try {
    if (startsWith(bytes, [0x50, 0x4b])) return allow(readWorkbook(bytes));
    if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuseOld(bytes);
    return readTextVerdict(textOf(bytes), sheet);
  } catch (error) {
    if (error instanceof TableRefusedError) return error.refusal;
    // Whatever else goes wrong over a strange file is the file's fault.
    return broken('XLSX').refusal;
  }
}

/** Reads what was pasted. */
export function readPaste(text: string, sheet: string): Verdict<GivenTable> {
  return readTextVerdict(text, sheet);
}

function readTextVerdict(text: string | null, sheet: string): Verdict<GivenTable> {
  if (text === null) return refuse('FILE_KIND', { allowed });
  try {
    return allow(readTextTable(text, sheet));
  } catch (error) {
    if (error instanceof TableRefusedError) return error.refusal;
    throw error;
  }
}

function readWorkbook(bytes: Uint8Array): GivenTable {
  const archive = openArchive(bytes);
  const parts = findParts(archive);
  const unread = parts.others.flatMap((sheet) => lookAside(archive, sheet) ?? []);
  return { sheet: parts.sheet, unread, ...readSheet(archive, parts) };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The container of old workbooks, and of new ones that ask for a password. */
function refuseOld(bytes: Uint8Array): Verdict<never> {
  const head = new TextDecoder('utf-16le').decode(bytes.subarray(0, 64 * 1024));
  const isLocked = head.includes('EncryptedPackage');
  return isLocked ? refuse('FILE_LOCKED', { kind: 'XLSX' }) : refuse('FILE_KIND', { allowed });
}

/** The text of the file, in an encoding that tells Vietnamese letters for sure; null where it is none. */
function textOf(bytes: Uint8Array): string | null {
  const isWide = startsWith(bytes, [0xff, 0xfe]);
  try {
    const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
