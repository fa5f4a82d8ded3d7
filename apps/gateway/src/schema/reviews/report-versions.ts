/** The versions of a report: who answers for each, and what it said. */
import type { Prisma } from '@phoihop/database';
import { z } from 'zod';
import { loadAccountName } from '../access/account-name.ts';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { allIndicators } from '../indicators/catalogue.ts';
import { Indicator, type IndicatorRow } from '../indicators/indicator.ts';
import { EnteredState } from '../indicators/sheet-words.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { Unit } from '../units/unit.ts';
import { templateOfCycle } from './cycle-definition.ts';
import { cycleOf } from './cycle-row.ts';
import type { ReportRow } from './report-row.ts';
import { textsOf } from './report-sections.ts';
import { Report } from './report.ts';
import { currentCells, readVersionCells, type VersionCell } from './version-cells.ts';

type VersionRow = Prisma.ReportVersionGetPayload<object>;

/** A version with the report it is of. */
export type Version = VersionRow & { readonly report: ReportRow };

const loadVersions = batched<VersionRow[]>(async ({ db }, reportIds) => {
  const rows = await db.prisma.reportVersion.findMany({
    where: { reportId: { in: [...reportIds] } },
    orderBy: { number: 'asc' },
  });
  return groupBy(rows, ({ reportId }) => reportId);
});

/** The versions of a report, the first in front; none where nobody has begun it. */
export async function versionsOf(context: Context, report: ReportRow): Promise<Version[]> {
  return ((await loadVersions(context, report.id)) ?? []).map((row) => ({ ...row, report }));
}

/** What a version held: as it was submitted, or as it is being written. */
export async function cellsOf(
  context: Context,
  { report, cells, submittedAt }: Version,
): Promise<readonly VersionCell[]> {
  return submittedAt === null ? currentCells(context, report) : readVersionCells(cells);
}

type ToldCell = VersionCell & { readonly row: IndicatorRow };

const ReportFigure = builder.objectRef<ToldCell>('ReportFigure').implement({
  description: 'A figure of a version of a report.',
  fields: (t) => ({
    indicator: t.expose('row', { type: Indicator, description: 'What is counted.' }),
    period: t.exposeString('period', { description: 'What it is for.' }),
    state: t.expose('state', { type: EnteredState, description: 'What it says.' }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'The figure; null unless reported.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What the unit says about it.',
    }),
  }),
});

const ReportText = builder
  .objectRef<{ readonly key: string; readonly text: string }>('ReportText')
  .implement({
    description: 'What a version says in a section.',
    fields: (t) => ({
      key: t.exposeString('key', { description: 'The section’s key.' }),
      text: t.exposeString('text', { description: 'The text.' }),
    }),
  });

const nameOf = (field: 'submittedById' | 'submittedForId' | 'acceptedById' | 'acceptedForId') => ({
  resolve: (version: Version, _args: object, context: Context) =>
    loadAccountName(context, version[field]),
});

const ReportVersion = builder.objectRef<Version>('ReportVersion').implement({
  description: 'One version of a report: what it says, and who answers for it.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number, from 1.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why what was accepted was opened again; null otherwise.',
    }),
    startedBy: t.string({
      description: 'Who began it.',
      resolve: async ({ startedById }, _args, context) =>
        (await loadAccountName(context, startedById)) ?? '',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was begun.' }),
    submittedBy: t.string({
      nullable: true,
      description: 'Who submitted it.',
      ...nameOf('submittedById'),
    }),
    submittedFor: t.string({
      nullable: true,
      description: 'In whose name it was submitted, where that was done by delegation.',
      ...nameOf('submittedForId'),
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted.',
    }),
    acceptedBy: t.string({
      nullable: true,
      description: 'Who accepted it.',
      ...nameOf('acceptedById'),
    }),
    acceptedFor: t.string({
      nullable: true,
      description: 'In whose name it was accepted, where that was done by delegation.',
      ...nameOf('acceptedForId'),
    }),
    acceptedAt: t.expose('acceptedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was accepted.',
    }),
    isOfficial: t.boolean({
      description: 'Whether it is the one that was accepted last.',
      resolve: ({ number, report }) => number === report.acceptedNumber,
    }),
    gaps: t.field({
      type: [Unit],
      description: 'The units under it that were named as missing when it was submitted.',
      resolve: async ({ gaps }, _args, context) => {
        const ids = z.array(z.string()).parse(gaps);
        const units = await Promise.all(
          ids.map((id) => loadUnitAround(context, id, context.today)),
        );
        return units.filter((unit) => unit !== null);
      },
    }),
    sections: t.field({
      type: [ReportText],
      description: 'The sections that are answered in it, in the order of the report.',
      resolve: async ({ report, number }, _args, context) => {
        const [template, texts] = await Promise.all([
          templateOfCycle(context, await cycleOf(context, report.cycleId)),
          textsOf(context, report, number),
        ]);
        return template.sections.flatMap(({ key }) => {
          const text = texts.get(key);
          return text === undefined ? [] : [{ key, text }];
        });
      },
    }),
    figures: t.field({
      type: [ReportFigure],
      description: 'The figures it told when it was submitted, or tells while it is open.',
      resolve: async (version, _args, context) => {
        const [cells, indicators] = await Promise.all([
          cellsOf(context, version),
          allIndicators(context),
        ]);
        const byKey = new Map(indicators.map((row) => [row.key, row]));
        return cells.flatMap((cell) => {
          const row = byKey.get(cell.indicator);
          return row ? [{ ...cell, row }] : [];
        });
      },
    }),
  }),
});

builder.objectField(Report, 'versions', (t) =>
  t.field({
    type: [ReportVersion],
    description: 'Its versions, the first in front.',
    resolve: (report, _args, context) => versionsOf(context, report),
  }),
);
