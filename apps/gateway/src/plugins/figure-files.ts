/** Tables of figures are written here when they are asked for: templates to fill in, and figures as .xlsx and .csv. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../schema/context.ts';
import { findEntryTable } from '../schema/indicators/entry-table.ts';
import { templateOf } from '../schema/indicators/figure-template.ts';
import { recordFigureExport } from '../schema/indicators/record-figure-export.ts';
import { RefusedError } from '../schema/refused-error.ts';
import { admit, type Admission } from './admit.ts';
import { answerRefusal } from './answer-refusal.ts';
import { entryQuestion } from './figure-imports.ts';
import { sendFigures } from './send-figures.ts';
import type { Viewer } from './viewer.ts';

/** What tables need of their surroundings. */
export interface FigureFileRoutes extends Admission {
  readonly makeContext: (request: FastifyRequest, viewer: Viewer) => Context;
}

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
