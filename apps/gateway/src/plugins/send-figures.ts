import { PassThrough, Readable } from 'node:stream';
import { figureCsv, writeFigureWorkbook, type FigureContent } from '@phoihop/papers';
import contentDisposition from 'content-disposition';
import type { FastifyReply } from 'fastify';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

export type FigureFile = keyof typeof types;

/** Hands a table out row by row, telling beforehand how many rows it has; one that breaks off is no whole file. */
export function sendFigures(
  reply: FastifyReply,
  content: FigureContent,
  { name, kind }: { readonly name: string; readonly kind: FigureFile },
): FastifyReply {
  return reply
    .type(types[kind])
    .headers({
      'content-disposition': contentDisposition(`${name.replaceAll('/', '-')}.${kind}`),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'x-row-count': content.rowCount,
    })
    .send(kind === 'csv' ? Readable.from(figureCsv(content)) : workbook(content));
}

function workbook(content: FigureContent): Readable {
  const stream = new PassThrough();
  writeFigureWorkbook(content, stream).catch((error: Error) => stream.destroy(error));
  return stream;
}
