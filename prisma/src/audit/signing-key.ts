import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { KnownHead } from './verify-chain.ts';

/** A key that signs heads; it is kept outside the database. */
export interface SigningKey {
  readonly id: string;
  readonly sign: (head: KnownHead) => Buffer;
  /** The half that anybody may have. */
  readonly publicPem: string;
}

/** A new Ed25519 key, as a text to be kept. */
export function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Reads a key from the text that was kept. */
export function readSigningKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  return {
    id: keyId(publicKey),
    sign: (head) => sign(null, headText(head), privateKey),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** Whether a head was signed with the key whose public half is given. */
export function isSignedBy(publicPem: string, head: KnownHead, signature: Buffer): boolean {
  return verify(null, headText(head), createPublicKey(publicPem), signature);
}

/** The name of the key whose public half is given. */
export function keyIdOf(publicPem: string): string {
  return keyId(createPublicKey(publicPem));
}

function headText({ position, hash }: KnownHead): Buffer {
  return Buffer.from(`phoihop audit head\n${position}\n${hash}\n`, 'utf8');
}

/** Names a key by its public half. */
function keyId(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}
