import { imageSize } from 'image-size';

/** A picture with more pixels than this opens on nobody's machine. */
const pixelsMax = 200_000_000;

/** Fails where a picture does not open: it has no measures, or does not reach its end. */
export function inspectImage(bytes: Uint8Array, mediaType: 'JPEG' | 'PNG'): void {
  const { width, height } = imageSize(bytes);
  if (!(width > 0 && height > 0 && width * height <= pixelsMax)) throw new Error('it has no size');
  if (mediaType === 'PNG') requireChunks(bytes);
  else requireEndOfImage(bytes);
}

/** A PNG is a row of chunks, each with its length before it, of which the last says that it is the last. */
function requireChunks(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 8;
  let hasPixels = false;
  while (offset + 12 <= bytes.length) {
    const type = Buffer.from(bytes.subarray(offset + 4, offset + 8)).toString('latin1');
    const next = offset + 12 + view.getUint32(offset);
    if (next > bytes.length) break;
    if (type === 'IDAT') hasPixels = true;
    if (type === 'IEND' && hasPixels) return;
    offset = next;
  }
  throw new Error('a part of it is missing');
}

/** A JPEG ends with a mark; some cameras fill up with zeros behind it. */
function requireEndOfImage(bytes: Uint8Array): void {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  if (bytes[end - 2] !== 0xff || bytes[end - 1] !== 0xd9) throw new Error('its end is missing');
}
