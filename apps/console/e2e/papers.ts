/** Papers as they come out of the browser, read back. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** The bytes of the file that a link hands out. */
export async function take(page: Page, link: Locator): Promise<Uint8Array> {
  const coming = page.waitForEvent('download');
  await link.click();
  const download = await coming;
  return new Uint8Array(await readFile(await download.path()));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const textIn = (markup: string) =>
  markup
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .trim();

/** What a .docx says: its words, and the rows of its tables cell by cell. */
export function readDocx(bytes: Uint8Array) {
  const markup = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const rows = [...markup.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([cell]) => textIn(cell)),
  );
  return { words: textIn(markup), rows };
}
