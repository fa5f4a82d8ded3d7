/** What a unit writes in its report: kept as it is written, time after time. */
import type { Transaction } from '@phoihop/database';
import { decideReportEntry, sectionTextMax } from '@phoihop/domain/reviews';
import { decideLength, tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { requireVersion } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { changeReview } from './change-review.ts';
import { templateOfCycle } from './cycle-definition.ts';
import { cycleOf } from './cycle-row.ts';
import { actorTowardsReport } from './report-actor.ts';
import { getReport, submittedVersions, type ReportRow } from './report-row.ts';
import { textsOf } from './report-sections.ts';
import { Report } from './report.ts';
import { holdReport } from './hold-report.ts';

const ReportTextInput = builder.inputType('ReportTextInput', {
  description: 'What a section is to say.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'The section’s key.' }),
    text: t.string({ description: 'The text; left out, or empty, there is none.' }),
  }),
});

const SaveReportInput = builder.inputType('SaveReportInput', {
  description: 'What a report is to say; sections that are left out stay as they are.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The report’s Relay id.' }),
    version: t.int({ required: true, description: 'The version it was written from.' }),
    sections: t.field({ type: [ReportTextInput], required: true, description: 'The texts.' }),
  }),
});

interface Change {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The sections that would read otherwise; refuses what the review does not ask, and the same twice. */
async function changesIn(
  context: Context,
  report: ReportRow,
  given: readonly { readonly key: string; readonly text?: string | null | undefined }[],
): Promise<readonly Change[]> {
  const [template, texts] = await Promise.all([
    templateOfCycle(context, await cycleOf(context, report.cycleId)),
    textsOf(context, report, report.number),
  ]);
  const keys = given.map(({ key }) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) {
    throw refused('INVALID_INPUT', { what: 'sections', text: twice, hint: 'sectionOnce' });
  }
  return given
    .map(({ key, text }) => {
      if (!template.sections.some((section) => section.key === key)) {
        throw refused('NOT_FOUND', { what: 'section', text: key });
      }
      const after = tidyText(text);
      settle(decideLength('text', after ?? '', sectionTextMax));
      return { key, before: texts.get(key) ?? null, after };
    })
    .filter(({ before, after }) => before !== after);
}

async function writeTexts(tx: Transaction, { id, number }: ReportRow, changes: readonly Change[]) {
  const told = changes.filter(({ after }) => after !== null);
  const gone = changes.filter(({ after }) => after === null);
  if (told.length > 0) {
    await tx.$executeRaw`
      insert into report_section (report_id, number, key, text)
      select ${id}::uuid, ${number}, key, text
        from unnest(${told.map(({ key }) => key)}::text[], ${told.map(({ after }) => after)}::text[]) as told(key, text)
      on conflict (report_id, number, key) do update set text = excluded.text`;
  }
  if (gone.length > 0) {
    await tx.reportSection.deleteMany({
      where: { reportId: id, number, key: { in: gone.map(({ key }) => key) } },
    });
  }
}

function toldOf(changes: readonly Change[], side: 'before' | 'after') {
  return Object.fromEntries(changes.map((change) => [change.key, change[side]]));
}

async function saveReport(
  context: Context,
  { id, cycleId }: ReportRow,
  input: Omit<typeof SaveReportInput.$inferInput, 'id'>,
): Promise<void> {
  await changeReview(context, { type: 'Report', id }, async (tx, within) => {
    await holdReport(tx, { id, cycleId });
    await saveHeld(tx, within, await getReport(within, id), input);
  });
}

async function saveHeld(
  tx: Transaction,
  context: Context,
  report: ReportRow,
  { version, sections }: Omit<typeof SaveReportInput.$inferInput, 'id'>,
): Promise<void> {
  const { id, number, unitId, cycleId } = report;
  const [actor, cycle] = await Promise.all([
    actorTowardsReport(context, report),
    cycleOf(context, cycleId),
  ]);
  await requireVersion(context, { type: 'Report', ...report }, version);
  const facts = {
    state: report.state,
    version: submittedVersions(report),
    cycleState: cycle.state,
  };
  const { state } = settle(decideReportEntry(facts, actor));
  const changes = await changesIn(context, report, sections);
  if (changes.length === 0) return;
  await tx.report.update({
    where: { id, version },
    data: { state, version: { increment: 1 }, updatedAt: context.now() },
  });
  if (report.state === 'NOT_STARTED') {
    await tx.reportVersion.create({
      data: {
        reportId: id,
        number,
        startedById: context.account.id,
        startedAt: context.now(),
      },
    });
  }
  await writeTexts(tx, report, changes);
  await recordAudit(tx, context, {
    action: 'report.ENTER',
    subjectType: 'Report',
    subjectId: id,
    unitId,
    isOnBehalf: actor.isOnBehalf,
    inNameOfId: actor.names.UNIT[0] ?? null,
    before: { state: report.state, sections: toldOf(changes, 'before'), version },
    after: { state, sections: toldOf(changes, 'after'), version: version + 1 },
  });
}

builder.mutationField('saveReport', (t) =>
  t.field({
    type: Report,
    description: 'Writes texts into a report that is open, and begins it where nobody has.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'SaveReportResult',
        description: 'The report as written, or why nothing was.',
      },
    },
    args: {
      input: t.arg({ type: SaveReportInput, required: true, description: 'What it is to say.' }),
    },
    resolve: async (_root, { input: { id, ...input } }, context) => {
      const report = await getReport(context, id);
      await saveReport(context, report, input);
      return getReport(context, report.id);
    },
  }),
);
