/** Sheets of figures in the graph: this file only translates. What may be done is decided in `@phoihop/domain/indicators`. */
import { AuditEntry, loadSheetHistory } from '../audit/audit-entry.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loadUnit } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { allIndicators } from './catalogue.ts';
import { SheetState } from './sheet-words.ts';
import { Period } from './period.ts';
import { RuleFinding } from './rule-finding.ts';
import { SheetCell } from './sheet-cell.ts';
import { factsOf } from './sheet-facts.ts';
import { cellRows, figuresOf } from './sheet-figures.ts';
import { loadSheet, periodOf, type SheetRow } from './sheet-row.ts';

export const FigureSheet = builder.objectRef<SheetRow>('FigureSheet');

async function unitOf(context: Context, { unitId, asOf }: SheetRow) {
  const unit = await loadUnit(context, unitId, asOf);
  if (!unit) throw new Error('a sheet is of a unit that is not there');
  return unit;
}

export async function cellsOf(context: Context, sheet: SheetRow) {
  const [indicators, figures] = await Promise.all([
    allIndicators(context),
    figuresOf(context, sheet.unitId, sheet.periodId),
  ]);
  return [...cellRows(indicators, sheet.level, periodOf(sheet), figures)];
}

builder.node(FigureSheet, {
  description:
    'All figures of one unit for one period, in versions of which one at most is official.',
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadSheet(context, id))),
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'Whose figures they are.',
      resolve: (sheet, _args, context) => unitOf(context, sheet),
    }),
    period: t.field({ type: Period, description: 'What they are for.', resolve: periodOf }),
    state: t.expose('state', {
      type: SheetState,
      description: 'How far its open version has got.',
    }),
    number: t.exposeInt('number', {
      description: 'The version that is being written, decided on, or was accepted last.',
    }),
    acceptedNumber: t.exposeInt('acceptedNumber', {
      nullable: true,
      description: 'The version that is official; null until one was accepted.',
    }),
    version: t.exposeInt('version', {
      description: 'Grows with every change; a change names the one it was made from.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
    cells: t.field({
      type: [SheetCell],
      description: 'All figures that are asked of the unit for the period, told or not.',
      resolve: (sheet, _args, context) => cellsOf(context, sheet),
    }),
    findings: t.field({
      type: [RuleFinding],
      description: 'The rules that its figures do not keep to.',
      resolve: async (sheet, _args, context) => [...(await factsOf(context, sheet)).findings],
    }),
    history: t.field({
      type: [AuditEntry],
      description: 'What is on record about it, oldest first.',
      resolve: async ({ id }, _args, context) => (await loadSheetHistory(context, id)) ?? [],
    }),
  }),
});
