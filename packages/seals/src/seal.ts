/**
 * The seal of a signing: what was signed, as one canonical text, with its digest and the deployment's signature.
 *
 * Whoever holds the file and the deployment's public key can tell by themselves whether it still reads as it was sealed.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { sealedFormat, type SealFile } from './seal-file.ts';

/** Unchanged since it was sealed; changed; or nothing that a key one trusts has sealed. */
const sealVerdicts = ['UNCHANGED', 'CHANGED', 'UNKNOWN'] as const;
export type SealVerdict = (typeof sealVerdicts)[number];

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function digestOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export function digestOfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** What is signed of a seal; it begins with words of its own, so that it passes for nothing else. */
export function sealText(digest: string): string {
  return `${sealedFormat}\n${digest}\n`;
}

const keyHeader = '302a300506032b6570032100';

/** The 32 bytes of an Ed25519 public key in PEM (SPKI), in hexadecimal; null when it is none. */
export function keyInPem(pem: string): string | null {
  const text = pem.replaceAll(/-----[^-]+-----|\s/g, '');
  try {
    const hex = bytesToHex(base64.decode(text));
    return hex.startsWith(keyHeader) && hex.length === 88 ? hex.slice(keyHeader.length) : null;
  } catch {
    return null;
  }
}

/** The name of a public key: the first 16 digits of the SHA-256 of its SPKI form. */
export function keyName(publicKey: string): string {
  return digestOfBytes(hexToBytes(keyHeader + publicKey)).slice(0, 16);
}

/**
 * Whether a sealed file reads as it was sealed, for somebody who trusts these public keys (hexadecimal, 32 bytes each).
 *
 * `UNKNOWN` when none of them is the one that it names: then nothing can be said.
 */
export function verifySeal(file: SealFile, trustedKeys: readonly string[]): SealVerdict {
  const publicKey = trustedKeys.find((key) => keyName(key) === file.keyId);
  if (publicKey === undefined) return 'UNKNOWN';
  if (file.hasMore) return 'CHANGED';
  const digest = digestOfText(file.content);
  if (digest !== file.digest || !/^[0-9a-f]{128}$/.test(file.signature)) return 'CHANGED';
  const isRight = ed25519.verify(
    hexToBytes(file.signature),
    utf8ToBytes(sealText(digest)),
    hexToBytes(publicKey),
  );
  return isRight ? 'UNCHANGED' : 'CHANGED';
}

/**
 * Whether a scan is one of those that were sealed with the signing, by its digest and its name.
 *
 * `CHANGED` when one of its name was sealed with other bytes; `UNKNOWN` when none of its name was.
 */
export function verifyScan(
  { digest, name }: { readonly digest: string; readonly name: string },
  sealed: readonly { readonly sha256: string; readonly name: string }[],
): SealVerdict {
  if (sealed.some((scan) => scan.sha256 === digest)) return 'UNCHANGED';
  return sealed.some((scan) => scan.name === name) ? 'CHANGED' : 'UNKNOWN';
}
