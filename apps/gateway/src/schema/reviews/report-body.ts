/** What a report says: its texts, its own figures, and the sums of what lies below. */
import { builder } from '../builder.ts';
import { Completeness } from '../indicators/figure.ts';
import { FigureState } from '../indicators/figure-words.ts';
import { FigureSheet } from '../indicators/figure-sheet.ts';
import { Indicator } from '../indicators/indicator.ts';
import { Period } from '../indicators/period.ts';
import { RuleFinding } from '../indicators/rule-finding.ts';
import { SheetCell } from '../indicators/sheet-cell.ts';
import { sectionsOf, type ReportSection as Section } from './report-sections.ts';
import { isMissing, keyedCells, sheetsOf, type ReportSheet as Sheet } from './report-sheets.ts';
import { sumsOf, type ReportSum as Sum } from './report-sums.ts';
import { Report } from './report.ts';
import { ReviewSection } from './review-template.ts';

const ReportSection = builder.objectRef<Section>('ReportSection').implement({
  description: 'What a report says in one of its sections.',
  fields: (t) => ({
    section: t.field({
      type: ReviewSection,
      description: 'What is asked there.',
      resolve: ({ section }) => section,
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'What its open version says; null where nothing is written.',
    }),
    previousText: t.exposeString('previousText', {
      nullable: true,
      description: 'What the unit wrote there in the last review of the programme before.',
    }),
  }),
});

const ReportSheet = builder.objectRef<Sheet>('ReportSheet').implement({
  description: 'The figures of a report’s own for one period; they are entered in its sheet.',
  fields: (t) => ({
    period: t.expose('period', { type: Period, description: 'What they are for.' }),
    sheet: t.expose('sheet', {
      type: FigureSheet,
      nullable: true,
      description: 'The sheet they stand in; null where none has been begun.',
    }),
    cells: t.field({
      type: [SheetCell],
      description: 'What the review asks for, told or not.',
      resolve: ({ cells }) => [...cells],
    }),
    findings: t.field({
      type: [RuleFinding],
      description: 'The rules that the figures of the sheet do not keep to.',
      resolve: ({ findings }) => [...findings],
    }),
  }),
});

const ReportSum = builder.objectRef<Sum>('ReportSum').implement({
  description:
    'What accepted reports below come to, over the units that were settled when the review was opened; nobody types it.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'What is counted.',
      resolve: ({ indicator }) => indicator,
    }),
    period: t.exposeString('period', { description: 'The period of the review.' }),
    state: t.expose('state', { type: FigureState, description: 'What it reads as.' }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'The sum of what is official; null where nothing is.',
    }),
    cells: t.field({
      type: Completeness,
      description: 'Cells: one for each unit and base period that is due.',
      resolve: ({ cells }) => cells,
    }),
    units: t.field({
      type: Completeness,
      description: 'Units: one has reported when all its cells that are due have been.',
      resolve: ({ units }) => units,
    }),
  }),
});

builder.objectFields(Report, (t) => ({
  sections: t.field({
    type: [ReportSection],
    description: 'All sections, answered or not, in the order of the report.',
    resolve: async (report, _args, context) => [...(await sectionsOf(context, report))],
  }),
  sheets: t.field({
    type: [ReportSheet],
    description: 'The figures that its unit counts itself, period by period, oldest first.',
    resolve: async (report, _args, context) => [...(await sheetsOf(context, report))],
  }),
  sums: t.field({
    type: [ReportSum],
    description: 'The figures that are counted below it, in the order of the report.',
    // Each is read from all that lies under the unit.
    complexity: { field: 10, multiplier: 5 },
    resolve: async (report, _args, context) => [...(await sumsOf(context, report))],
  }),
  missingFigures: t.stringList({
    description:
      'The figures that are due and not told: `<indicator>@<period>`; whoever submits acknowledges them.',
    resolve: async (report, _args, context) =>
      keyedCells(await sheetsOf(context, report))
        .filter(isMissing)
        .map(({ key }) => key),
  }),
}));
