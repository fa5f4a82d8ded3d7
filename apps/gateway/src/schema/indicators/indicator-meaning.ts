/** What an indicator is beyond its name: when and how exactly it is collected, and what it belongs to. */
import { fromDate } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { rowIds } from '../global-id.ts';
import { loadStandard, Standard } from '../recognitions/standard.ts';
import { Indicator, loadIndicator, type IndicatorRow } from './indicator.ts';
import { loadCalendar, ReportingCalendar } from './period.ts';

const loadParts = batched<IndicatorRow[]>(async ({ db, actor }, ids) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const rows = await db.prisma.indicator.findMany({
    where: { totalId: { in: rowIds(ids) } },
    orderBy: { position: 'asc' },
  });
  return groupBy(rows, (row) => row.totalId ?? '');
});

builder.objectFields(Indicator, (t) => ({
  decimals: t.exposeInt('decimals', { description: 'How many decimals a figure of it may have.' }),
  per: t.exposeInt('per', {
    nullable: true,
    description: 'Of a ratio: so many to the denominator’s hundred, or thousand.',
  }),
  calendar: t.field({
    type: ReportingCalendar,
    nullable: true,
    description: 'The calendar of its periods; null for what is derived.',
    resolve: ({ calendarKey }, _args, context) => loadCalendar(context, calendarKey),
  }),
  collectedFrom: t.field({
    type: 'Date',
    nullable: true,
    description: 'The first day it is collected for; null where it always was.',
    resolve: ({ collectedFrom }) => collectedFrom && fromDate(collectedFrom),
  }),
  collectedTo: t.field({
    type: 'Date',
    nullable: true,
    description: 'The first day it is no longer collected for; null while it is.',
    resolve: ({ collectedTo }) => collectedTo && fromDate(collectedTo),
  }),
  total: t.field({
    type: Indicator,
    nullable: true,
    description: 'The total of which it is a part.',
    resolve: ({ totalId }, _args, context) => loadIndicator(context, totalId),
  }),
  parts: t.field({
    type: [Indicator],
    description: 'The parts that make it up; none where it is not broken down.',
    resolve: async ({ id }, _args, context) => (await loadParts(context, id)) ?? [],
  }),
  standard: t.field({
    type: Standard,
    nullable: true,
    description: 'Of a count: the standard that is met.',
    resolve: ({ standardId }, _args, context) => loadStandard(context, standardId),
  }),
  version: t.exposeInt('version', { description: 'Which wording of it this is, from 1.' }),
}));
