/** Reports in the graph: this file only translates. What may be done is decided in `@phoihop/domain/reviews`. */
import { gapsAmong } from '@phoihop/domain/reviews';
import { AuditEntry, loadReportHistory } from '../audit/audit-entry.ts';
import { builder } from '../builder.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { Unit } from '../units/unit.ts';
import { cycleOf } from './cycle-row.ts';
import { childrenOf, takerIdOf } from './report-route.ts';
import { loadReport, standingOn, type ReportRow } from './report-row.ts';
import { ReviewCycle } from './review-cycle.ts';
import { ReportState } from './review-words.ts';
import { StandingOnDay } from './standing-on-day.ts';

export const Report = builder.objectRef<ReportRow>('Report');

builder.node(Report, {
  description: 'One unit’s answer in a review, in numbered versions.',
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadReport(context, id))),
  fields: (t) => ({
    cycle: t.field({
      type: ReviewCycle,
      description: 'The review it answers.',
      resolve: ({ cycleId }, _args, context) => cycleOf(context, cycleId),
    }),
    unit: t.field({
      type: Unit,
      description: 'Whose it is.',
      resolve: async ({ unitId }, _args, context) => {
        const unit = await loadUnitAround(context, unitId, context.today);
        if (!unit) throw new Error('a report is of a unit that is not there');
        return unit;
      },
    }),
    level: t.expose('level', { type: UnitLevel, description: 'How high its unit stood.' }),
    reportsTo: t.field({
      type: Unit,
      nullable: true,
      description:
        'The unit that takes it in, the spared left out; null at the top. Who decides on it is told by its moves.',
      resolve: async (report, _args, context) => {
        const takerId = await takerIdOf(context, report);
        return takerId === null ? null : loadUnitAround(context, takerId, context.today);
      },
    }),
    parent: t.field({
      type: Report,
      nullable: true,
      description: 'The report that takes it in, where the viewer may see it.',
      resolve: ({ parentId }, _args, context) => loadReport(context, parentId),
    }),
    children: t.field({
      type: [Report],
      description: 'The reports that it takes in, in the order of the map.',
      resolve: async (report, _args, context) => [...(await childrenOf(context, report))],
    }),
    gaps: t.field({
      type: [Report],
      description: 'Those of its children that are missing or not accepted.',
      resolve: async (report, _args, context) => [...gapsAmong(await childrenOf(context, report))],
    }),
    state: t.expose('state', { type: ReportState, description: 'How far it has got.' }),
    standing: t.field({
      type: StandingOnDay,
      description: 'How it stands against its deadline.',
      args: {
        asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
      },
      resolve: (report, { asOf }, context) => standingOn(context, report, asOf ?? context.today),
    }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'By when it is due.' }),
    number: t.exposeInt('number', {
      description: 'The version that is being written, decided on, or was accepted last.',
    }),
    acceptedNumber: t.exposeInt('acceptedNumber', {
      nullable: true,
      description: 'The version that is official; null until one was accepted.',
    }),
    firstSubmittedOn: t.expose('firstSubmittedOn', {
      type: 'Date',
      nullable: true,
      description: 'When it was first submitted; that decides whether it was on time.',
    }),
    acceptedOn: t.expose('acceptedOn', {
      type: 'Date',
      nullable: true,
      description: 'When it was accepted; null while it is not, or is open again.',
    }),
    exemptReason: t.exposeString('exemptReason', {
      nullable: true,
      description: 'Why its unit is spared; null where it reports.',
    }),
    version: t.exposeInt('version', {
      description: 'Grows with every change; a change names the one it was made from.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
    history: t.field({
      type: [AuditEntry],
      description: 'What is on record about it, oldest first.',
      resolve: async ({ id }, _args, context) => (await loadReportHistory(context, id)) ?? [],
    }),
  }),
});
