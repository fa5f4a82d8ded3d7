import { SaxesParser } from 'saxes';
import type { Archive } from './archive.ts';
import { broken } from './limits.ts';

type Attributes = Readonly<Record<string, string>>;

/** What is done on the way through a part; names come without their prefixes. */
export interface XmlReader {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Walks through a part of a workbook from its beginning to its end; nothing of it is kept. */
export function readXml(archive: Archive, name: string, reader: XmlReader): void {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  parser.on('error', () => {
    throw broken('XLSX');
  });
  // Office writes none, and all mischief with entities begins here.
  parser.on('doctype', () => {
    throw broken('XLSX');
  });
  parser.on('opentag', ({ name: full, attributes }) => reader.open(bare(full), attributes));
  parser.on('closetag', ({ name: full }) => reader.close?.(bare(full)));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  archive.read(name, (piece) => parser.write(decoder.decode(piece, { stream: true })));
  parser.write(decoder.decode()).close();
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name without prefix. */
export function attributeOf(attributes: Attributes, name: string): string | null {
  const key = Object.keys(attributes).find((full) => bare(full) === name);
  return key === undefined ? null : (attributes[key] ?? null);
}
