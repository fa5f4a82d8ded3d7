/** A digital signature as a PDF carries it. Whose word stands behind the certificate is not asked: we trust no list. */
export interface PdfSignature {
  /** Whom the certificate names. */
  readonly signer: string | null;
  /** Who issued the certificate. */
  readonly issuer: string | null;
  /** The certificate's number, in hexadecimal. */
  readonly serialNumber: string | null;
  /** The moments between which the certificate holds. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** When it was signed, as the signer says. */
  readonly signedAt: string | null;
  /** Whether what was signed still reads as it was signed; null where it is signed in a way that we do not read. */
  readonly isIntact: boolean | null;
  /** Whether the whole file was signed; otherwise something was added to it afterwards. */
  readonly coversWholeFile: boolean;
}
