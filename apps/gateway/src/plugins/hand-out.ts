import contentDisposition from 'content-disposition';
import type { AttachmentMediaType } from '@phoihop/domain/documents';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileStore } from '../files/file-store.ts';
import { getAttachment } from '../schema/documents/attachment-row.ts';
import { recordDownload } from '../schema/documents/record-download.ts';
import type { Context } from '../schema/context.ts';
import { askedDay } from './asked-day.ts';

const types: Record<AttachmentMediaType, string> = {
  PDF: 'application/pdf',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
};

/** Hands a file out to who may see its signing: to be kept, never to be shown as a page of ours. */
export async function handOut(
  request: FastifyRequest<{ Params: { readonly id: string } }>,
  reply: FastifyReply,
  context: Context,
  store: FileStore,
): Promise<FastifyReply> {
  const day = askedDay(request, context.today);
  const attachment = await getAttachment(context, request.params.id, day);
  const { sha256, size, name, mediaType } = attachment;
  const isAsked = request.method === 'GET';
  const bytes = isAsked ? await store.open(sha256) : undefined;
  if (isAsked) await recordDownload(context, attachment, day);
  return reply
    .headers({
      'content-type': types[mediaType],
      'content-length': size,
      'content-disposition': contentDisposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .send(bytes);
}
