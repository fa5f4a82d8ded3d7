/** Seals what has just been signed, in the transaction that signs it. */
import type { Transaction } from '@phoihop/database';
import { digestOfText, sealText, type SealedContent } from '@phoihop/seals';
import canonicalize from 'canonicalize';
import type { Context } from '../context.ts';

/** Composes, digests and signs the whole of what was signed, with the names of that day. */
export async function sealSigning(
  tx: Transaction,
  { sealKey, now }: Context,
  signingId: string,
): Promise<void> {
  const [row] = await tx.$queryRaw<{ content: SealedContent }[]>`
    select json_build_object(
        'signing', signing.id,
        'programme', json_build_object('code', programme.code, 'name', programme.name_vi),
        'unit', json_build_object('code', version.code, 'name', version.full_name, 'under', parent.full_name),
        'number', signing.number, 'title', signing.title, 'grounds', signing.grounds,
        'signedOn', signing.signed_on, 'validFrom', signing.valid_from, 'validTo', signing.valid_to,
        'basis', signing.basis_id, 'supersedes', signing.supersedes_id,
        'parties', (select coalesce(json_agg(json_build_object(
            'body', party.organisation_kind, 'organisation', organisation.name_vi, 'office', office.title_vi,
            'capacity', party.capacity, 'holder', party.holder_name) order by party.position), '[]')
          from signing_party party join office on office.id = party.office_id
          join organisation on organisation.id = office.organisation_id where party.signing_id = signing.id),
        'witnesses', (select coalesce(json_agg(json_build_object(
            'organisation', organisation.name_vi, 'office', office.title_vi,
            'holder', witness.holder_name) order by witness.position), '[]')
          from signing_witness witness join office on office.id = witness.office_id
          join organisation on organisation.id = office.organisation_id where witness.signing_id = signing.id),
        'attachments', (select coalesce(json_agg(json_build_object(
            'name', name, 'sha256', sha256, 'mediaType', media_type, 'size', size) order by sha256), '[]')
          from attachment where attachment.signing_id = signing.id),
        'approved', case when signing.recorded_at is null then signing.approved_digest end) as content
      from signing
      join programme on programme.id = signing.programme_id
      cross join lateral (
        select greatest(signing.signed_on, min(valid_from)) as day from unit_version first
         where first.unit_id = signing.unit_id) signed
      join unit_version version on version.unit_id = signing.unit_id and version.valid_from <= signed.day
       and (version.valid_to is null or signed.day < version.valid_to)
      left join unit_version parent on parent.unit_id = version.parent_id and parent.valid_from <= signed.day
       and (parent.valid_to is null or signed.day < parent.valid_to)
     where signing.id = ${signingId}::uuid`;
  if (!row) throw new Error('what is sealed must be there');
  const content = (canonicalize(row.content) ?? '').normalize('NFC');
  const digest = digestOfText(content);
  await tx.signingSeal.create({
    data: {
      signingId,
      content,
      digest,
      keyId: sealKey.id,
      signature: sealKey.sign(sealText(digest)).toString('hex'),
      sealedAt: now(),
    },
  });
}
