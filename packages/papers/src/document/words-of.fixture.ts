import { strFromU8, unzipSync } from 'fflate';

/** The markup of a document. */
export function markupOf(file: Uint8Array): string {
  return strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
}

/** The words of a document, paragraph by paragraph. */
export function wordsOf(file: Uint8Array): string {
  const paragraphs = markupOf(file)
    .split('</w:p>')
    .map((part) => part.replaceAll(/<[^>]+>/g, ''));
  return paragraphs.filter((text) => text !== '').join('\n');
}
