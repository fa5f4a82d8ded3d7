/**
 * Opens an archive without trusting it: the list of its parts is read before any of them is unfolded, and each is
 * unfolded piece by piece, never beyond what the list said.
 */
import { refuse } from '@phoihop/domain/verdict';
import { Inflate } from 'fflate';
import { broken, tableLimits, TableRefusedError, unsafe } from './limits.ts';

interface Part {
  readonly name: string;
  readonly isFolded: boolean;
  readonly folded: number;
  readonly unfolded: number;
  readonly at: number;
}

/** An archive whose list of parts has been found harmless. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** Hands out a part in pieces; a part that is not there is a broken file. */
  readonly read: (name: string, onPiece: (piece: Uint8Array) => void) => void;
}

const megabyte = 1024 * 1024;
const unfoldedMax = tableLimits.unfoldedMegabytes * megabyte;
/** Text folds to a fiftieth at best; what folds to less was made for it. */
const ratioMax = 200;
const pieceSize = 16 * 1024;
const listEntry = 0x02014b50;
const listEnd = 0x06054b50;
const partHead = 0x04034b50;

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)(vbaProject|vbaData)|\/(macrosheets|dialogsheets)\//i, 'macros'],
  [/\/externalLinks\/|\/(connections|queryTables)/i, 'externalLinks'],
  [/\/(embeddings|activeX|ctrlProps)\//i, 'embedded'],
  [/\.(zip|7z|rar|gz|jar|docx|docm|xlsx|xlsm|xlsb|pptx|exe|dll|js|vbs)$/i, 'embedded'],
];

export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = listParts(bytes, view);
  checkParts(parts, bytes.length);
  const byName = new Map(parts.map((part) => [part.name, part]));
  return {
    has: (name) => byName.has(name),
    read: (name, onPiece) => {
      const part = byName.get(name);
      if (!part) throw broken('XLSX');
      unfold(bytes, view, part, onPiece);
    },
  };
}

function listParts(bytes: Uint8Array, view: DataView): readonly Part[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > tableLimits.parts) throw unsafe('parts', String(count));
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== listEntry) throw broken('XLSX');
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    if ((flags & 1) === 1) throw new TableRefusedError(refuse('FILE_LOCKED', { kind: 'XLSX' }));
    if (method !== 0 && method !== 8) throw broken('XLSX');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    parts.push({
      // Some programs write the names with the separators of Windows.
      name: name.replaceAll('\\', '/'),
      isFolded: method === 8,
      folded: view.getUint32(at + 20, true),
      unfolded: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === listEnd) return at;
  }
  throw broken('XLSX');
}

/** Nothing but a workbook's own parts, none twice, none lying in another, and no more than a table unfolds to. */
function checkParts(parts: readonly Part[], size: number): void {
  for (const { name } of parts) {
    const found = forbidden.find(([shape]) => shape.test(name));
    if (found) throw unsafe(found[1], name);
  }
  if (new Set(parts.map(({ name }) => name)).size < parts.length) throw broken('XLSX');
  let free = 0;
  for (const { at, folded, isFolded, unfolded } of parts.toSorted((one, two) => one.at - two.at)) {
    if (at < free || at + 30 + folded > size) throw broken('XLSX');
    if (!isFolded && folded !== unfolded) throw broken('XLSX');
    free = at + 30 + folded;
  }
  const unfolded = parts.reduce((sum, part) => sum + part.unfolded, 0);
  if (unfolded > unfoldedMax) throw unsafe('unfolds', `${Math.ceil(unfolded / megabyte)} MB`);
  const folded = parts.reduce((sum, part) => sum + part.folded, 0);
  if (unfolded > 5 * megabyte && unfolded > ratioMax * folded) {
    throw unsafe('unfolds', `${Math.ceil(unfolded / megabyte)} MB`);
  }
}

function unfold(
  bytes: Uint8Array,
  view: DataView,
  { at, folded, unfolded, isFolded }: Part,
  onPiece: (piece: Uint8Array) => void,
): void {
  if (view.getUint32(at, true) !== partHead) throw broken('XLSX');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + folded;
  if (end > bytes.length) throw broken('XLSX');
  let size = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    // The list may lie; what comes out does not.
    if (size > unfolded) throw unsafe('unfolds', `> ${Math.ceil(unfolded / megabyte)} MB`);
    onPiece(piece);
  };
  const inflate = new Inflate(take);
  for (let from = start; from < end; from += pieceSize) {
    const piece = bytes.subarray(from, Math.min(from + pieceSize, end));
    if (isFolded) inflate.push(piece, from + pieceSize >= end);
    else take(piece);
  }
  if (size !== unfolded) throw broken('XLSX');
}
