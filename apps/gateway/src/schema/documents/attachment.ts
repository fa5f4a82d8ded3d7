/** What is attached to signings, in the graph; the files themselves go in and out under `/files`. */
import type { AttachmentMediaType as MediaType } from '@phoihop/domain/documents';
import { decideDetachOpen, isScanMissing } from '@phoihop/domain/signings';
import type { PdfSignature as Signature } from '../../files/pdf-signature.ts';
import { loadAccountName } from '../access/account-name.ts';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';
import { globalIdOf } from '../global-id.ts';
import { Refusal } from '../refused.ts';
import { actorTowards } from '../signings/find-line.ts';
import { isRecorded } from '../signings/signing-facts.ts';
import { Signing } from '../signings/signing.ts';
import { loadAttachment, loadAttachmentsOf, type AttachmentRow } from './attachment-row.ts';

const AttachmentMediaType = builder.enumType('AttachmentMediaType', {
  description: 'What sort of file it is, by its content.',
  values: describedBy<MediaType>({
    PDF: 'A PDF document.',
    JPEG: 'A JPEG picture.',
    PNG: 'A PNG picture.',
  }),
});

const PdfSignature = builder.objectRef<Signature>('PdfSignature').implement({
  description:
    'A digital signature that a PDF carries, as read when it came in. Whose word stands behind its certificate is not asked.',
  fields: (t) => ({
    signer: t.exposeString('signer', {
      nullable: true,
      description: 'Whom the certificate names.',
    }),
    issuer: t.exposeString('issuer', {
      nullable: true,
      description: 'Who issued the certificate.',
    }),
    serialNumber: t.exposeString('serialNumber', {
      nullable: true,
      description: 'The number of the certificate, in hexadecimal.',
    }),
    validFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'From when the certificate holds.',
      resolve: ({ validFrom }) => momentOf(validFrom),
    }),
    validTo: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when the certificate holds.',
      resolve: ({ validTo }) => momentOf(validTo),
    }),
    signedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was signed, as the signer says.',
      resolve: ({ signedAt }) => momentOf(signedAt),
    }),
    isIntact: t.exposeBoolean('isIntact', {
      nullable: true,
      description:
        'Whether what was signed reads as it was signed; null where it is signed in a way that is not read here.',
    }),
    coversWholeFile: t.exposeBoolean('coversWholeFile', {
      description: 'Whether the whole file was signed; otherwise something was added afterwards.',
    }),
  }),
});

function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

const Attachment = builder.objectRef<AttachmentRow>('Attachment');

builder.node(Attachment, {
  description: 'A file that belongs to a signing: its scan, or what came in later.',
  id: { resolve: (attachment) => attachment.id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadAttachment(context, id))),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the file is called.' }),
    mediaType: t.expose('mediaType', {
      type: AttachmentMediaType,
      description: 'What sort of file it is.',
    }),
    size: t.exposeInt('size', { description: 'How many bytes it has.' }),
    sha256: t.exposeString('sha256', {
      description: 'The SHA-256 of its bytes, in hexadecimal.',
    }),
    isAddendum: t.exposeBoolean('isAddendum', {
      description: 'Whether it came in after the signing was signed.',
    }),
    uploadedAt: t.expose('uploadedAt', { type: 'DateTime', description: 'When it came in.' }),
    uploadedBy: t.string({
      nullable: true,
      description: 'Who attached it.',
      resolve: ({ uploadedById }, _args, context) => loadAccountName(context, uploadedById),
    }),
    url: t.string({
      description: 'Where its bytes are, as a path of this service.',
      resolve: ({ id }) => `/files/attachments/${encodeURIComponent(globalIdOf('Attachment', id))}`,
    }),
    signatures: t.expose('signatures', {
      type: [PdfSignature],
      nullable: true,
      description:
        'The digital signatures that a PDF carries, the first first; null for a picture.',
    }),
  }),
});

builder.objectFields(Signing, (t) => ({
  attachments: t.field({
    type: [Attachment],
    description: 'The files that belong to it, in the order in which they came in.',
    resolve: async ({ id }, _args, context) => (await loadAttachmentsOf(context, id)) ?? [],
  }),
  detachRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why the viewer may take none of its files away; null where he may.',
    resolve: async (signing, _args, context) => {
      const actor = await actorTowards(context, signing.unitId, 'SIGNINGS');
      const facts = { state: signing.state, isRecorded: isRecorded(signing) };
      const verdict = decideDetachOpen(facts, actor);
      return verdict.ok ? null : verdict;
    },
  }),
  isScanMissing: t.boolean({
    description:
      'Whether it was signed and no file came since it was approved; of a past one, none at all.',
    resolve: async (signing, _args, context) => {
      const { state, approvedAt } = signing;
      const scanned = { state, approvedAt, isRecorded: isRecorded(signing) };
      return isScanMissing(scanned, (await loadAttachmentsOf(context, signing.id)) ?? []);
    },
  }),
}));
