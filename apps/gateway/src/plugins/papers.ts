/** Papers are written here when they are asked for: agreements, minutes and letters to the late as .docx, coverage as .xlsx. */
import { agreementDocx, coverageWorkbook, signingMinutesDocx } from '@phoihop/papers';
import contentDisposition from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../schema/context.ts';
import { writeReminderLetter } from '../schema/reminders/reminder-letter.ts';
import { getProgramme } from '../schema/programmes/programme-row.ts';
import { refused, RefusedError } from '../schema/refused-error.ts';
import { agreementOf, minutesOf } from '../schema/signings/agreement-facts.ts';
import { readCoverage } from '../schema/signings/coverage-rows.ts';
import { coverageSheet } from '../schema/signings/coverage-sheet.ts';
import { recordExport } from '../schema/signings/record-export.ts';
import { getSigning } from '../schema/signings/signing-row.ts';
import { getUnit } from '../schema/units/find-unit.ts';
import { admit, type Admission } from './admit.ts';
import { answerRefusal } from './answer-refusal.ts';
import { askedDay } from './asked-day.ts';
import { askedLevel } from './asked-level.ts';
import { askedTexts } from './asked-texts.ts';
import type { Viewer } from './viewer.ts';

/** What papers need of their surroundings. */
export interface PaperRoutes extends Admission {
  readonly makeContext: (request: FastifyRequest, viewer: Viewer) => Context;
}

interface Paper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const signingPapers = {
  'agreement.docx': async (context: Context, signing: Parameters<typeof agreementOf>[1]) =>
    agreementDocx(await agreementOf(context, signing)),
  'minutes.docx': async (context: Context, signing: Parameters<typeof minutesOf>[1]) =>
    signingMinutesDocx(await minutesOf(context, signing)),
} as const;
type PaperName = keyof typeof signingPapers;

/** Opens `/files/papers`: every paper obeys the same predicate as the screens, and leaves an entry on the record. */
export function mountPapers(server: FastifyInstance, options: PaperRoutes): void {
  const answer = (write: (request: FastifyRequest, context: Context) => Promise<Paper>) => {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const viewer = await admit(request, reply, options);
      if (!viewer) return reply;
      try {
        const { name, bytes } = await write(request, options.makeContext(request, viewer));
        return await send(reply, name, bytes);
      } catch (error) {
        if (error instanceof RefusedError) return answerRefusal(request, reply, error.refusal);
        throw error;
      }
    };
  };
  for (const paper of Object.keys(signingPapers) as PaperName[]) {
    server.get(
      `/files/papers/signings/:id/${paper}`,
      answer((request, context) => writeSigningPaper(request, context, paper)),
    );
  }
  server.get('/files/papers/coverage.xlsx', answer(writeCoverage));
  server.get('/files/papers/reviews/:id/reminder.docx', answer(writeReminder));
}

async function writeSigningPaper(
  request: FastifyRequest,
  context: Context,
  paper: PaperName,
): Promise<Paper> {
  const { id } = z.object({ id: z.string() }).parse(request.params);
  const signing = await getSigning(context, id, askedDay(request, context.today));
  const bytes = await signingPapers[paper](context, signing);
  const what = { paper, signingId: signing.id, version: signing.version };
  await recordExport(context, signing.programmeId, what, signing.unitId);
  const title = signing.number === null ? signing.title : `${signing.number} ${signing.title}`;
  const suffix = paper === 'minutes.docx' ? ' (biên bản).docx' : '.docx';
  return { name: `${title.replaceAll('/', '-')}${suffix}`, bytes };
}

async function writeReminder(request: FastifyRequest, context: Context): Promise<Paper> {
  const { id } = z.object({ id: z.string() }).parse(request.params);
  const { under = null } = askedTexts(request);
  return writeReminderLetter(context, id, under);
}

async function writeCoverage(request: FastifyRequest, context: Context): Promise<Paper> {
  const { programme: code = '', under, level: named } = askedTexts(request);
  if (code === '') {
    throw refused('INVALID_INPUT', { what: 'programme', text: '', hint: 'notEmpty' });
  }
  const level = named === undefined ? null : askedLevel(named);
  const asOf = askedDay(request, context.today);
  const programme = await getProgramme(context, code);
  const root = under ? await getUnit(context, under, asOf) : null;
  const scope = { under: root, asOf, levels: level ? [level] : null };
  const coverage = await readCoverage(context, programme, scope);
  const bytes = await coverageWorkbook(await coverageSheet(context, coverage));
  const what = { paper: 'coverage.xlsx', asOf, rows: coverage.expected.length };
  await recordExport(context, programme.id, what, root?.id);
  return { name: `${programme.code.replaceAll('/', '-')} ${asOf}.xlsx`, bytes };
}

function send(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  const type = name.endsWith('.xlsx') ? types.xlsx : types.docx;
  return reply
    .type(type)
    .headers({
      'content-disposition': contentDisposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    })
    .send(Buffer.from(bytes));
}
