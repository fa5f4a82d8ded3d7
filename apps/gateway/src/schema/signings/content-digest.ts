import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { SigningPartyRow } from './signing-party.ts';
import type { SigningRow } from './signing-row.ts';

/** SHA-256 over what is agreed, as RFC 8785 JSON: what is signed is what was approved. */
export function contentDigest(signing: SigningRow, parties: readonly SigningPartyRow[]): string {
  const text = canonicalize({
    programmeId: signing.programmeId,
    unitId: signing.unitId,
    title: signing.title.normalize('NFC'),
    grounds: signing.grounds?.normalize('NFC') ?? null,
    validFrom: signing.validFrom,
    validTo: signing.validTo,
    basisId: signing.basisId,
    parties: parties.map(({ organisationKind, officeId, capacity }) => ({
      organisationKind,
      officeId,
      capacity,
    })),
  });
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}
