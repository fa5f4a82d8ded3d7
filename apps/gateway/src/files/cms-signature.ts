/** Reads the signatures themselves: CMS, of one signer, over data that lies outside. */
import { fromBER, GeneralizedTime, OctetString, UTCTime } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  CryptoEngine,
  IssuerAndSerialNumber,
  setEngine,
  SignedData,
  type RelativeDistinguishedNames,
  type SignerInfo,
} from 'pkijs';
import type { PdfSignature } from './pdf-signature.ts';

setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }));

type CmsSignature = Omit<PdfSignature, 'coversWholeFile'>;

const signedDataType = '1.2.840.113549.1.7.2';
const signingTimeType = '1.2.840.113549.1.9.5';
const keyIdentifierType = '2.5.29.14';
const commonNameType = '2.5.4.3';

const unread: CmsSignature = {
  signer: null,
  issuer: null,
  serialNumber: null,
  validFrom: null,
  validTo: null,
  signedAt: null,
  isIntact: null,
};

/** What a signature says, and whether it holds over the data. */
export async function readCmsSignature(
  contents: Uint8Array,
  data: Uint8Array<ArrayBuffer>,
): Promise<CmsSignature> {
  const signed = parse(contents);
  const [signer] = signed?.signerInfos ?? [];
  if (!signed || !signer) return unread;
  const certificate = signed.certificates
    ?.filter((each) => each instanceof Certificate)
    .find((each) => isNamedBy(signer, each));
  // What holds its data inside itself is another way of signing: an old one, or a stamp of time.
  const isOutside = signed.encapContentInfo.eContent === undefined;
  return {
    ...(certificate ? tell(certificate) : unread),
    signedAt: signingTimeOf(signer),
    isIntact: certificate && isOutside ? await holds(signed, data) : null,
  };
}

function parse(contents: Uint8Array): SignedData | null {
  try {
    // The room for it in the file is larger than it is: zeros follow.
    const { result, offset } = fromBER(new Uint8Array(contents).buffer);
    if (offset === -1) return null;
    const info = new ContentInfo({ schema: result });
    if (info.contentType !== signedDataType) return null;
    return new SignedData({ schema: info.content });
  } catch {
    return null;
  }
}

async function holds(signed: SignedData, data: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    return await signed.verify({ signer: 0, data: data.buffer, checkChain: false });
  } catch {
    // So the library tells that something does not fit.
    return false;
  }
}

/** Whether it is the certificate that the signer names, by its issuer and number or by its key. */
function isNamedBy({ sid }: SignerInfo, certificate: Certificate): boolean {
  const named: unknown = sid;
  if (named instanceof IssuerAndSerialNumber) {
    return (
      named.issuer.isEqual(certificate.issuer) &&
      named.serialNumber.isEqual(certificate.serialNumber)
    );
  }
  const key: unknown = certificate.extensions?.find(
    ({ extnID }) => extnID === keyIdentifierType,
  )?.parsedValue;
  return named instanceof OctetString && key instanceof OctetString && hexOf(named) === hexOf(key);
}

function hexOf({ valueBlock }: OctetString): string {
  return Buffer.from(valueBlock.valueHexView).toString('hex');
}

function tell({ subject, issuer, serialNumber, notBefore, notAfter }: Certificate): CmsSignature {
  return {
    ...unread,
    signer: nameIn(subject),
    issuer: nameIn(issuer),
    serialNumber: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex'),
    validFrom: notBefore.value.toISOString(),
    validTo: notAfter.value.toISOString(),
  };
}

function nameIn({ typesAndValues }: RelativeDistinguishedNames): string | null {
  const name = typesAndValues.find(({ type }) => type === commonNameType) ?? typesAndValues.at(-1);
  return name?.value.valueBlock.value ?? null;
}

function signingTimeOf({ signedAttrs }: SignerInfo): string | null {
  const [time]: unknown[] =
    signedAttrs?.attributes.find(({ type }) => type === signingTimeType)?.values ?? [];
  // The general sort of time is a kind of the other.
  if (time instanceof UTCTime || time instanceof GeneralizedTime)
    return time.toDate().toISOString();
  return null;
}
