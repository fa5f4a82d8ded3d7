/** What whoever sent a report back says of its cells and sections. */
import type { Prisma } from '@phoihop/database';
import { cellKeyOf } from '@phoihop/domain/reviews';
import { loadAccountName } from '../access/account-name.ts';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Indicator, loadIndicator } from '../indicators/indicator.ts';
import { refused } from '../refused-error.ts';
import { allPeriods, askedIn, periodText, templateOfCycle } from './cycle-definition.ts';
import { cycleOf } from './cycle-row.ts';
import type { ReportRow } from './report-row.ts';
import { Report } from './report.ts';

type CommentRow = Prisma.ReportCommentGetPayload<object>;

const loadComments = batched<CommentRow[]>(async ({ db }, reportIds) => {
  const rows = await db.prisma.reportComment.findMany({
    where: { reportId: { in: [...reportIds] } },
    orderBy: [{ number: 'asc' }, { at: 'asc' }, { id: 'asc' }],
  });
  return groupBy(rows, ({ reportId }) => reportId);
});

const ReportComment = builder.objectRef<CommentRow>('ReportComment').implement({
  description: 'What is said of a cell or a section of a report that was sent back.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The version it was said of.' }),
    section: t.exposeString('sectionKey', {
      nullable: true,
      description: 'The section’s key; null where it speaks of a figure.',
    }),
    indicator: t.field({
      type: Indicator,
      nullable: true,
      description: 'The figure; null where it speaks of a section.',
      resolve: ({ indicatorId }, _args, context) => loadIndicator(context, indicatorId),
    }),
    period: t.string({
      nullable: true,
      description: 'The figure’s period; null where it speaks of it as a whole.',
      resolve: async ({ periodId }, _args, context) => {
        const period = (await allPeriods(context)).find(({ id }) => id === periodId);
        return period ? periodText(period) : null;
      },
    }),
    text: t.exposeString('text', { description: 'What is said.' }),
    by: t.string({
      description: 'Who said it.',
      resolve: async ({ byId }, _args, context) => (await loadAccountName(context, byId)) ?? '',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.objectField(Report, 'comments', (t) =>
  t.field({
    type: [ReportComment],
    description: 'What was said of its versions when they were sent back, oldest first.',
    resolve: async ({ id }, _args, context) => (await loadComments(context, id)) ?? [],
  }),
);

export const ReportCommentInput = builder.inputType('ReportCommentInput', {
  description: 'What is wrong with a section or with a figure: one of the two.',
  fields: (t) => ({
    section: t.string({ description: 'The section’s key.' }),
    indicator: t.string({ description: 'The indicator’s key.' }),
    period: t.string({ description: 'The figure’s period, where one is meant.' }),
    text: t.string({ required: true, description: 'What is to be done about it.' }),
  }),
});

/** A comment as it is decided on and written. */
export interface SaidOf {
  readonly section: string | null;
  readonly cell: string | null;
  readonly indicatorId: string | null;
  readonly periodId: number | null;
  readonly text: string;
}

/** Comments as they were sent, on what the review asks for; anything else is refused. */
export async function commentsIn(
  context: Context,
  report: ReportRow,
  given: readonly (typeof ReportCommentInput.$inferInput)[],
): Promise<readonly SaidOf[]> {
  const cycle = await cycleOf(context, report.cycleId);
  const [template, asked] = await Promise.all([
    templateOfCycle(context, cycle),
    askedIn(context, cycle),
  ]);
  return given.map(({ section = null, indicator: key = null, period: name = null, text }) => {
    if (section !== null && !template.sections.some((each) => each.key === section)) {
      throw refused('NOT_FOUND', { what: 'section', text: section });
    }
    if (key === null) return { section, cell: null, indicatorId: null, periodId: null, text };
    const found = asked.find(({ indicator }) => indicator.key === key);
    if (!found) throw refused('NOT_FOUND', { what: 'indicator', text: key });
    const period = found.periods.find((each) => periodText(each) === name) ?? null;
    if (name !== null && !period) throw refused('NOT_FOUND', { what: 'period', text: name });
    const cell = name === null ? key : cellKeyOf({ indicator: key, periodKey: name });
    return { section, cell, indicatorId: found.indicator.id, periodId: period?.id ?? null, text };
  });
}
