/** Tables of figures are written here when they are asked for: templates to fill in, and figures as .xlsx and .csv. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../schema/context.ts';
import { findEntryTable } from '../schema/indicators/entry-table.ts';
import { exportOf, type ExportedTable } from '../schema/indicators/figure-export.ts';
import { templateOf } from '../schema/indicators/figure-template.ts';
import { recordFigureExport } from '../schema/indicators/record-figure-export.ts';
import { RefusedError } from '../schema/refused-error.ts';
import { admit, type Admission } from './admit.ts';
import { answerRefusal } from './answer-refusal.ts';
import { askedTexts } from './asked-texts.ts';
import { entryQuestion } from './figure-imports.ts';
import { sendFigures, type FigureFile } from './send-figures.ts';
import type { Viewer } from './viewer.ts';

/** What tables need of their surroundings. */
export interface FigureFileRoutes extends Admission {
  readonly makeContext: (request: FastifyRequest, viewer: Viewer) => Context;
  /** Reckons the figures that an address asks for; where nothing does, none are handed out. */
  readonly openTable?: OpenTable;
}

/** What an address asks of figures: `under`, `level`, `period`, `indicators`, `borders`, `layer`, `asOf`. */
export type OpenTable = (
  context: Context,
  query: Readonly<Record<string, string>>,
) => Promise<ExportedTable>;

type Write = (
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
) => Promise<FastifyReply>;

/** Opens the tables under `/files`: each holds what its viewer may see, and leaves an entry on the record. */
export function mountFigureFiles(server: FastifyInstance, options: FigureFileRoutes): void {
  const answer = (write: Write) => async (request: FastifyRequest, reply: FastifyReply) => {
    const viewer = await admit(request, reply, options);
    if (!viewer) return reply;
    try {
      return await write(request, reply, options.makeContext(request, viewer));
    } catch (error) {
      if (error instanceof RefusedError) return answerRefusal(request, reply, error.refusal);
      throw error;
    }
  };
  server.get('/files/figure-template.xlsx', answer(writeTemplate));
  const { openTable } = options;
  if (!openTable) return;
  for (const kind of ['xlsx', 'csv'] as const) {
    server.get(`/files/figures.${kind}`, answer(writeFigures(openTable, kind)));
  }
}

function writeFigures(openTable: OpenTable, kind: FigureFile): Write {
  return async (request, reply, context) => {
    const table = await openTable(context, askedTexts(request));
    const content = await exportOf(table, context.language);
    const { rowCount, period } = content;
    const { under, layer, borders, asOf } = table;
    const what = { paper: `figures.${kind}`, period, layer, borders, asOf, rows: rowCount };
    await recordFigureExport(context, under.id, what);
    return sendFigures(reply, content, { name: `${under.fullName} ${period}`, kind });
  };
}

const writeTemplate: Write = async (request, reply, context) => {
  const entry = await findEntryTable(context, entryQuestion(request));
  const content = await templateOf(context, entry);
  const { rowCount, period } = content;
  const { under, level } = entry;
  const what = { paper: 'figure-template.xlsx', period, level, rows: rowCount };
  await recordFigureExport(context, under.id, what);
  return sendFigures(reply, content, { name: `${under.fullName} ${period}`, kind: 'xlsx' });
};
