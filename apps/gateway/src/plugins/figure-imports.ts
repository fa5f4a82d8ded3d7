/** Tables of figures come in here: compared with what stands, and kept until they are taken over in the graph. */
import { rm } from 'node:fs/promises';
import { decideTableSender } from '@phoihop/domain/access';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OpenedFiles } from '../files/open-store.ts';
import { readTableFile } from '../files/read-table-file.ts';
import { megabyte, receiveFile, tooLarge } from '../files/receive-file.ts';
import { secondsUntilRoom, type UploadGate } from '../files/upload-gate.ts';
import type { Context } from '../schema/context.ts';
import { globalIdOf } from '../schema/global-id.ts';
import { findEntryTable, type EntryQuestion } from '../schema/indicators/entry-table.ts';
import { prepareFigureImport } from '../schema/indicators/prepare-figure-import.ts';
import { refused, RefusedError, settle } from '../schema/refused-error.ts';
import { admit, type Admission } from './admit.ts';
import { answerRefusal } from './answer-refusal.ts';
import { askedLevel } from './asked-level.ts';
import { askedTexts } from './asked-texts.ts';
import { letGo } from './let-go.ts';
import { fileNameIn } from './take-in.ts';
import type { Viewer } from './viewer.ts';

/** What imports need of their surroundings. */
export interface FigureImportRoutes extends Admission {
  readonly files: OpenedFiles;
  readonly gate: UploadGate;
  readonly makeContext: (request: FastifyRequest, viewer: Viewer) => Context;
}

/** As large as a table may be, before it is unfolded. */
const megabytesMax = 20;
/** What helps whoever sends a larger one: a table is not scanned anew. */
const advice = 'largeTable';

/** Which units and period the address names. */
export function entryQuestion(request: FastifyRequest): EntryQuestion {
  const { under = '', level = '', period = '' } = askedTexts(request);
  if (under === '') throw refused('INVALID_INPUT', { what: 'unit', text: '', hint: 'notEmpty' });
  if (period === '') {
    throw refused('INVALID_INPUT', { what: 'period', text: '', hint: 'notEmpty' });
  }
  return { under, level: askedLevel(level), period };
}

/** Opens `POST /files/figure-imports`. */
export function mountFigureImports(server: FastifyInstance, options: FigureImportRoutes): void {
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
      scope.post('/figure-imports', async (request, reply) => {
        const context = contexts.get(request);
        if (!context) throw new Error('nobody is signed in');
        const id = await takeTable(request, context, options);
        return reply.code(201).header('cache-control', 'no-store').send({ id });
      });
      done();
    },
    { prefix: '/files' },
  );
}

async function takeTable(
  request: FastifyRequest,
  context: Context,
  { files, gate }: FigureImportRoutes,
): Promise<string> {
  settle(decideTableSender(context.actor, context.isMachine));
  const name = fileNameIn(request).normalize('NFC').slice(0, 200);
  const length = Number(request.headers['content-length'] ?? 1);
  if (length === 0) throw refused('FILE_EMPTY');
  if (length > megabytesMax * megabyte) throw tooLarge(megabytesMax, advice);
  const leave = gate.enter(context.account.id);
  if (!leave) throw refused('TOO_BUSY', { seconds: secondsUntilRoom });
  try {
    const entry = await findEntryTable(context, entryQuestion(request));
    const { path } = await receiveFile(request.raw, {
      incoming: files.incoming,
      megabytesMax,
      advice,
    });
    try {
      const table = settle(await readTableFile(path, name.replace(/\.\w+$/, '').slice(0, 60)));
      const id = await prepareFigureImport(context, entry, { table, name });
      return globalIdOf('FigureImport', id);
    } finally {
      await rm(path, { force: true });
    }
  } finally {
    leave();
  }
}
