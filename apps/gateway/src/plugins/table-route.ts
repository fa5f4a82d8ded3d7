/** How a table comes in over HTTP: who may not send has nothing read of what he sends, and nothing of the file is kept. */
import { rm } from 'node:fs/promises';
import type { GivenTable } from '@phoihop/domain/indicators';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OpenedFiles } from '../files/open-store.ts';
import { readTableFile } from '../files/read-table-file.ts';
import { megabyte, receiveFile, tooLarge } from '../files/receive-file.ts';
import { secondsUntilRoom, type UploadGate } from '../files/upload-gate.ts';
import type { Context } from '../schema/context.ts';
import { refused, RefusedError, settle } from '../schema/refused-error.ts';
import { admit, type Admission } from './admit.ts';
import { answerRefusal } from './answer-refusal.ts';
import { letGo } from './let-go.ts';
import { fileNameIn } from './take-in.ts';
import type { Viewer } from './viewer.ts';

/** What tables that come in need of their surroundings. */
export interface TableRoutes extends Admission {
  readonly files: OpenedFiles;
  readonly gate: UploadGate;
  readonly makeContext: (request: FastifyRequest, viewer: Viewer) => Context;
}

/** A table with what its file was called. */
export interface SentTable {
  readonly table: GivenTable;
  readonly name: string;
}

/** What is done with a table. */
export interface TableUse<Asked> {
  /** Whether somebody may send one at all; throws where he may not. */
  readonly admit: (context: Context) => void;
  /** Finds what the address asks for, before the body is read. */
  readonly ask: (request: FastifyRequest, context: Context) => Promise<Asked>;
  /** Does it, and tells what is answered. */
  readonly take: (context: Context, asked: Asked, sent: SentTable) => Promise<object>;
}

/** As large as a table may be, before it is unfolded. */
const megabytesMax = 20;

/** Opens `POST /files/<path>` for tables. */
export function mountTableRoute<Asked>(
  server: FastifyInstance,
  path: string,
  options: TableRoutes,
  use: TableUse<Asked>,
): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  void server.register(
    (scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _body, next) => next(null));
      // Before the body: who may not send has nothing read of what he sends.
      scope.addHook('preParsing', async (request, reply) => {
        const viewer = await admit(request, reply, options);
        if (viewer) contexts.set(request, options.makeContext(request, viewer));
        else letGo(request);
      });
      scope.setErrorHandler((error, request, reply) => {
        letGo(request);
        if (error instanceof RefusedError) return answerRefusal(request, reply, error.refusal);
        throw error;
      });
      scope.post(path, async (request, reply) => {
        const context = contexts.get(request);
        if (!context) throw new Error('nobody is signed in');
        const told = await takeTable(request, context, options, use);
        return reply.code(201).header('cache-control', 'no-store').send(told);
      });
      done();
    },
    { prefix: '/files' },
  );
}

async function takeTable<Asked>(
  request: FastifyRequest,
  context: Context,
  { files, gate }: TableRoutes,
  { admit: mayAsk, ask, take }: TableUse<Asked>,
): Promise<object> {
  mayAsk(context);
  const name = fileNameIn(request).normalize('NFC').slice(0, 200);
  const length = Number(request.headers['content-length'] ?? 1);
  if (length === 0) throw refused('FILE_EMPTY');
  if (length > megabytesMax * megabyte) throw tooLarge(megabytesMax);
  const leave = gate.enter(context.account.id);
  if (!leave) throw refused('TOO_BUSY', { seconds: secondsUntilRoom });
  try {
    const asked = await ask(request, context);
    const { path } = await receiveFile(request.raw, { incoming: files.incoming, megabytesMax });
    try {
      const table = settle(await readTableFile(path, name.replace(/\.\w+$/, '').slice(0, 60)));
      return await take(context, asked, { table, name });
    } finally {
      await rm(path, { force: true });
    }
  } finally {
    leave();
  }
}
