import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** What the parties agree on; dates as `YYYY-MM-DD`, ids as stored. */
export interface SigningContent {
  readonly programmeId: string;
  readonly unitId: string;
  readonly title: string;
  readonly grounds: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basisId: string | null;
  /** The signing whose place it takes. */
  readonly supersedesId?: string | null | undefined;
  /** The document in the catalogue that holds it. */
  readonly documentId?: string | null | undefined;
}

export interface ContentParty {
  readonly organisationKind: string;
  readonly officeId: string;
  readonly capacity: string;
}

/** SHA-256 over what is agreed, as RFC 8785 JSON: what is signed is what was approved. */
export function contentDigest(
  signing: SigningContent,
  parties: readonly ContentParty[],
  witnesses: readonly Pick<ContentParty, 'officeId'>[] = [],
): string {
  const text = canonicalize({
    programmeId: signing.programmeId,
    unitId: signing.unitId,
    title: signing.title.normalize('NFC'),
    grounds: signing.grounds?.normalize('NFC') ?? null,
    validFrom: signing.validFrom,
    validTo: signing.validTo,
    basisId: signing.basisId,
    // In the order of the heading: who stands first is part of what is agreed.
    parties: parties.map(({ organisationKind, officeId, capacity }) => ({
      organisationKind,
      officeId,
      capacity,
    })),
    // Left out where there are none: what was approved before they were part of it keeps its digest.
    ...given('supersedesId', signing.supersedesId),
    ...given('documentId', signing.documentId),
    ...(witnesses.length > 0 ? { witnesses: witnesses.map(({ officeId }) => officeId) } : {}),
  });
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}

function given(name: string, id: string | null | undefined): Record<string, string> {
  return id ? { [name]: id } : {};
}
