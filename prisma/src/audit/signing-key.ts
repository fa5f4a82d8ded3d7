import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/** The deployment's key, which signs heads of the record and seals of signings; it is kept outside the database. */
export interface SigningKey {
  readonly id: string;
  /** Signs a text; each kind of text begins with words of its own, so that none passes for another. */
  readonly sign: (text: string) => Buffer;
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
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** Whether a text was signed with the key whose public half is given. */
export function isSignedBy(publicPem: string, text: string, signature: Buffer): boolean {
  return verify(null, Buffer.from(text, 'utf8'), createPublicKey(publicPem), signature);
}

/** The name of the key whose public half is given. */
export function keyIdOf(publicPem: string): string {
  return keyId(createPublicKey(publicPem));
}

/** Names a key by its public half. */
function keyId(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}
