/** What one version of a report says otherwise than another. */
import { emptyCell, type Cell } from '@phoihop/domain/indicators';
import {
  reportDifference,
  type Changed,
  type ReportDifference as Difference,
  type ReportVersion,
} from '@phoihop/domain/reviews';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { EnteredState } from '../indicators/sheet-words.ts';
import { refused } from '../refused-error.ts';
import { templateOfCycle } from './cycle-definition.ts';
import { cycleOf } from './cycle-row.ts';
import type { ReportRow } from './report-row.ts';
import { textsOf } from './report-sections.ts';
import { cellsOf, versionsOf } from './report-versions.ts';
import { Report } from './report.ts';
import { ChangeKind } from './review-words.ts';
import { keyOfCell } from './version-cells.ts';

const SectionChange = builder.objectRef<Changed<string>>('ReportSectionChange').implement({
  description: 'A section that reads otherwise.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The section’s key.' }),
    kind: t.expose('kind', { type: ChangeKind, description: 'What became of it.' }),
    before: t.exposeString('before', { nullable: true, description: 'What the earlier one says.' }),
    after: t.exposeString('after', { nullable: true, description: 'What the later one says.' }),
  }),
});

const sideOf = (side: 'before' | 'after', when: string) => ({
  state: {
    type: EnteredState,
    description: `What it says in the ${when} one.`,
    resolve: (change: Changed<Cell>) => (change[side] ?? emptyCell).state,
  },
  value: {
    type: 'Decimal' as const,
    nullable: true as const,
    description: `The figure in the ${when} one; null unless reported.`,
    resolve: (change: Changed<Cell>) => change[side]?.value ?? null,
  },
});
const [before, after] = [sideOf('before', 'earlier'), sideOf('after', 'later')];

const FigureChange = builder.objectRef<Changed<Cell>>('ReportFigureChange').implement({
  description: 'A figure that reads otherwise.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The figure’s key: `<indicator>@<period>`.' }),
    kind: t.expose('kind', { type: ChangeKind, description: 'What became of it.' }),
    stateBefore: t.field(before.state),
    before: t.field(before.value),
    stateAfter: t.field(after.state),
    after: t.field(after.value),
  }),
});

const ReportDifference = builder.objectRef<Difference>('ReportDifference').implement({
  description: 'What one version of a report says otherwise than another, in its order.',
  fields: (t) => ({
    sections: t.field({
      type: [SectionChange],
      description: 'The sections.',
      resolve: ({ sections }) => [...sections],
    }),
    figures: t.field({
      type: [FigureChange],
      description: 'The figures.',
      resolve: ({ cells }) => [...cells],
    }),
  }),
});

async function contentOf(
  context: Context,
  report: ReportRow,
  number: number,
): Promise<ReportVersion> {
  const version = (await versionsOf(context, report)).find((each) => each.number === number);
  if (!version) throw refused('NOT_FOUND', { what: 'version', text: String(number) });
  const [sections, cells] = await Promise.all([
    textsOf(context, report, number),
    cellsOf(context, version),
  ]);
  return { sections, cells: new Map(cells.map((cell) => [keyOfCell(cell), cell])) };
}

builder.objectField(Report, 'difference', (t) =>
  t.field({
    type: ReportDifference,
    description: 'What a version of it says otherwise than one before.',
    args: {
      from: t.arg.int({ required: true, description: 'The number of the earlier version.' }),
      to: t.arg.int({ required: true, description: 'The number of the later version.' }),
    },
    resolve: async (report, { from, to }, context) => {
      const [earlier, later, template] = await Promise.all([
        contentOf(context, report, from),
        contentOf(context, report, to),
        templateOfCycle(context, await cycleOf(context, report.cycleId)),
      ]);
      const inOrder = [...earlier.cells.keys(), ...later.cells.keys()].toSorted(
        byIndicator(template.indicators),
      );
      const sections = template.sections.map(({ key }) => key);
      return reportDifference(earlier, later, { sections, cells: [...new Set(inOrder)] });
    },
  }),
);

/** Figures in the order in which they are asked for, each by its periods. */
function byIndicator(keys: readonly string[]) {
  const place = (key: string) => keys.indexOf(key.split('@')[0] ?? '');
  return (one: string, other: string) => place(one) - place(other) || (one < other ? -1 : 1);
}
