import { rm } from 'node:fs/promises';
import { decideAttachmentName } from '@phoihop/domain/documents';
import type { FastifyRequest } from 'fastify';
import { inspectFile } from '../files/inspect-file.ts';
import type { OpenedFiles } from '../files/open-store.ts';
import { megabyte, receiveFile, tooLarge } from '../files/receive-file.ts';
import { secondsUntilRoom, type UploadGate } from '../files/upload-gate.ts';
import { addAttachment, getAttachable } from '../schema/documents/add-attachment.ts';
import { discardBytes } from '../schema/documents/keep-bytes.ts';
import type { Context } from '../schema/context.ts';
import { globalIdOf } from '../schema/global-id.ts';
import { refused, settle } from '../schema/refused-error.ts';

interface Doors {
  readonly files: OpenedFiles;
  readonly gate: UploadGate;
}

/** Takes a file in and attaches it to the signing that the address names; tells what it is. */
export async function takeIn(
  request: FastifyRequest<{ Params: { readonly id: string } }>,
  context: Context,
  { files, gate }: Doors,
) {
  const { store, megabytesMax } = files;
  // A page elsewhere cannot send this header without asking first, and is not answered when it asks.
  const name = nameIn(request);
  const length = Number(request.headers['content-length'] ?? 1);
  if (length === 0) throw refused('FILE_EMPTY');
  if (length > megabytesMax * megabyte) throw tooLarge(megabytesMax);
  const leave = gate.enter(context.account.id);
  if (!leave) throw refused('TOO_BUSY', { seconds: secondsUntilRoom });
  try {
    const signing = await getAttachable(context, request.params.id);
    const received = await receiveFile(request.raw, files);
    try {
      const { mediaType, signatures } = settle(await inspectFile(received.path));
      const kept = settle(decideAttachmentName(name, mediaType));
      await store.put(received);
      const { sha256, size } = received;
      const file = { sha256, size, mediaType, name: kept, signatures };
      const attached = await addAttachment(context, signing, file).catch(async (error: unknown) => {
        // Nobody is handed what was not attached: its bytes do not stay either.
        await discardBytes(context, sha256);
        throw error;
      });
      const { isAddendum } = attached;
      const id = globalIdOf('Attachment', attached.id);
      return { id, sha256, mediaType, size, name: kept, isAddendum, signatures };
    } finally {
      await rm(received.path, { force: true });
    }
  } finally {
    leave();
  }
}

function nameIn({ headers }: FastifyRequest): string {
  const { 'x-file-name': given } = headers;
  const text = typeof given === 'string' ? given : '';
  try {
    if (text !== '') return decodeURIComponent(text);
  } catch {
    // No percent-encoding at all: told below.
  }
  throw refused('INVALID_INPUT', { what: 'x-file-name', text, hint: 'fileNameForm' });
}
