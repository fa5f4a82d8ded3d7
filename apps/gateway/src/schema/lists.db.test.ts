import { beforeAll, expect, it } from 'vitest';
import { globalIdOf } from './global-id.ts';
import { openReview } from './tasks/open-review.fixture.ts';
import { openDemo } from './testing.ts';

const { ask, statements, db } = openDemo();
let quarter = '';
// Tasks follow from reviews that have been gone through: the demo's has not.
beforeAll(async () => {
  const { cycleId } = await openReview(db());
  const reports = await db().prisma.report.findMany({ where: { cycleId } });
  const dueOn = new Date('2023-12-20');
  await db().prisma.task.createMany({
    data: reports.map(({ unitId }) => ({ cycleId, unitId, what: 'Kiện toàn', dueOn })),
  });
  const { id } = await db().prisma.reviewCycle.findFirstOrThrow({ where: { period: '2023-Q3' } });
  quarter = globalIdOf('ReviewCycle', id);
});

// What a screen asks of each list, with all that hangs on a row, and how many statements that takes.
it.each([
  ['units', 1, 'code parent { code } latestSigning { state }'],
  ['units', 2, 'code parent { code } organisations { nameVi }'],
  ['units', 2, 'signings { state } latestSigning { state }'],
  ['units', 3, 'latestSigning(programme: "09/CTr-BCA-MTTW") { state }'],
  ['organisations', 3, 'nameVi unit { code } offices { titleVi holder }'],
  ['programmes', 2, 'code expectedKinds parties { kind } foundingDocument { key }'],
  ['standards', 5, 'key kinds implies { key } applicable published { achieved }'],
  ['standards', 3, 'applicable(under: "15", asOf: "2023-12-31")'],
  ['standards', 3, 'key progress(under: "15") { achieved applicable }'],
  [
    'recognitions',
    7,
    'state decisionNumber unit { code parent { code } } standard { key } includes { key } withdrawalRefusal { code }',
  ],
  ['tasks', 11, 'what state isLate unit { code parent { code } } cycle { title } moves { isOpen }'],
  ['indicators', 3, 'key numerator { key } published { value }'],
  ['publishedFigures', 3, 'value unit { code } indicator { key }'],
  ['documents', 4, 'key relations { target { key } } signings { number }'],
  [
    'figureSheets',
    3,
    'state number acceptedNumber version updatedAt unit { code parent { code } } period { key }',
  ],
  ['figureSheets', 8, 'moves { move isOpen refusal { code } } entryRefusal { code }'],
  ['figureSheets', 3, 'cells { state value official indicator { key } }'],
  ['figureSheets', 3, 'versions { number submittedBy acceptedBy isOfficial }'],
  ['figureSheets', 5, 'findings { isExplained }'],
  ['figureSheets', 2, 'history { action }'],
  ['reviewTemplates', 2, 'key indicators { key } sections { key } deadlines { workingDays }'],
  [
    'reviewCycles',
    7,
    'title unit { code } programme { code } template { key } moves { move refusal { code } }',
  ],
  [
    'reports',
    11,
    'state unit { code } reportsTo { code } cycle { title } standing { standing days } sections { text previousText }',
  ],
  ['reports', 21, 'state moves { move refusal { code } }'],
  ['reports', 13, 'state sums { state value units { reported expected } }'],
  ['reports', 10, 'sheets { sheet { state } cells { state value } } missingFigures'],
  [
    'reports',
    25,
    'versions { number submittedBy gaps { code } sections { text } figures { value } }',
  ],
  ['reports', 4, 'children { state } gaps { state }'],
  ['reports', 7, 'childSections(key: "results") { text } comments { text }'],
  ['signings', 5, 'state unit { code parent { code } } programme { code } parties { holderName }'],
])('%s cost %i statements, for one row as for all', async (list, count, fields) => {
  // What is asked of the figures of a review is read for each review: one of them is listed.
  const of = list === 'reports' ? `, cycle: "${quarter}"` : '';
  const source = (first: number) => `{ ${list}(first: ${first}${of}) { nodes { ${fields} } } }`;
  await ask('tinh', source(1));
  const one = statements();
  await ask('tinh', source(500));
  const many = statements();

  expect(many).toHaveLength(count);
  expect(one.length).toBeLessThanOrEqual(count);
});
