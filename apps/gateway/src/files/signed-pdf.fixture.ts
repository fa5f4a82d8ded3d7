import { Integer, ObjectIdentifier, OctetString, PrintableString, UTCTime } from 'asn1js';
import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import './cms-signature.ts';

const room = 8192;
const wide = 1_000_000_000;

/** A PDF that somebody signed at a moment, with a certificate of his own. */
export async function signedPdf(signer: string, at: Date): Promise<Buffer> {
  const bytes = await withRoom(at);
  const first = bytes.indexOf(`<${'0'.repeat(room * 2)}>`);
  const next = first + room * 2 + 2;
  const rest = bytes.length - next;
  // The numbers get as much room as the ones that stood there.
  const range = `[ 0 ${[first, next, rest].map((each) => String(each).padEnd(10)).join(' ')} ]`;
  const stood = `[ 0 ${wide} ${wide} ${wide} ]`;
  bytes.write(range.padEnd(stood.length), bytes.indexOf(stood), 'latin1');
  const data = Buffer.concat([bytes.subarray(0, first), bytes.subarray(next)]);
  const contents = await sign(data, signer, at);
  bytes.write(contents.toString('hex'), first + 1, 'latin1');
  return bytes;
}

async function withRoom(at: Date): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('456/CTPH', { x: 60, y: 760 });
  const numbers = [0, wide, wide, wide];
  const signature = document.context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite' });
  signature.set(PDFName.of('SubFilter'), PDFName.of('adbe.pkcs7.detached'));
  signature.set(PDFName.of('ByteRange'), document.context.obj(numbers.map((n) => PDFNumber.of(n))));
  signature.set(PDFName.of('Contents'), PDFHexString.of('0'.repeat(room * 2)));
  signature.set(PDFName.of('M'), PDFString.fromDate(at));
  document.context.register(signature);
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const sha256 = '2.16.840.1.101.3.4.2.1';

async function sign(data: Buffer, signer: string, at: Date): Promise<Buffer> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 4660 });
  for (const [name, text] of [
    [certificate.subject, signer],
    [certificate.issuer, 'CA thu nghiem'],
  ] as const) {
    const value = new PrintableString({ value: text });
    name.typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value }));
  }
  certificate.notBefore.value = new Date('2023-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2026-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, 'SHA-256');
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(data));
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
      attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: digest })),
      attribute('1.2.840.113549.1.9.5', new UTCTime({ valueDate: at })),
    ],
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: sha256 })],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs,
      }),
    ],
    certificates: [certificate],
  });
  await signed.sign(privateKey, 0, 'SHA-256', new Uint8Array(data).buffer);
  const content = signed.toSchema(true);
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content });
  return Buffer.from(info.toSchema().toBER());
}

function attribute(type: string, value: ObjectIdentifier | OctetString | UTCTime): Attribute {
  return new Attribute({ type, values: [value] });
}
