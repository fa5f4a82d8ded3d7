import { beforeAll, expect, it } from 'vitest';
import { acceptReports, openReview, type OpenReview } from '../tasks/open-review.fixture.ts';
import { openDemo } from '../testing.ts';

const { ask, db, statements } = openDemo();
let review: OpenReview;
beforeAll(async () => {
  review = await openReview(db());
  await acceptReports(db(), review, ['04507']);
  const { unitId } = await db().prisma.report.findFirstOrThrow({
    where: { id: review.reportIds.get('139') ?? '' },
  });
  const { cycleId } = review;
  await db().prisma.task.create({
    data: { cycleId, unitId, what: 'Kiện toàn', dueOn: new Date('2023-12-20') },
  });
  await db().prisma.conference.create({
    data: { cycleId, heldOn: new Date('2023-12-28'), place: 'Hội trường' },
  });
});

interface Deadlines {
  readonly deadlines: readonly Record<string, unknown>[];
}
const deadlines = async (who: string, span = 'from: "2023-12-01", to: "2023-12-31"') => {
  const source = `{ deadlines(${span}) { kind day level expected met isPast daysLeft workingDaysLeft cycle { id } } }`;
  const answer = await ask<Deadlines>(who, source);
  return answer.deadlines
    .filter((each) => (each['cycle'] as { id: string }).id === review.cycle)
    .map(({ cycle: _cycle, ...each }) => each);
};

it('tells level by level how many reports are due and how many came, then tasks and meetings, with the days left', async () => {
  expect(await deadlines('tinh')).toEqual([
    {
      kind: 'REPORTS',
      day: '2023-12-12',
      level: 'COMMUNE',
      expected: 2,
      met: 1,
      isPast: true,
      daysLeft: -3,
      workingDaysLeft: -3,
    },
    {
      kind: 'REPORTS',
      day: '2023-12-18',
      level: 'DISTRICT',
      expected: 2,
      met: 0,
      isPast: false,
      daysLeft: 3,
      workingDaysLeft: 1,
    },
    {
      kind: 'TASKS',
      day: '2023-12-20',
      level: null,
      expected: 1,
      met: 0,
      isPast: false,
      daysLeft: 5,
      workingDaysLeft: 3,
    },
    {
      kind: 'REPORTS',
      day: '2023-12-25',
      level: 'PROVINCE',
      expected: 1,
      met: 0,
      isPast: false,
      daysLeft: 10,
      workingDaysLeft: 6,
    },
    {
      kind: 'CONFERENCE',
      day: '2023-12-28',
      level: null,
      expected: 1,
      met: 0,
      isPast: false,
      daysLeft: 13,
      workingDaysLeft: 9,
    },
  ]);
  expect(statements().length).toBeLessThanOrEqual(3);
});

it('counts the units that the viewer sees, and no other', async () => {
  const counts = async (who: string) =>
    (await deadlines(who)).map(({ kind, expected }) => `${String(kind)} ${String(expected)}`);

  expect(await counts('xa-04507')).toEqual(['REPORTS 1', 'CONFERENCE 1']);
  expect(await counts('huyen-138')).toEqual(['REPORTS 2', 'REPORTS 1', 'CONFERENCE 1']);
  expect(await counts('huyen-132')).toEqual([]);
  expect(await counts('chua-quyen')).toEqual([]);
});

it.each([
  ['from: "2023-12-02", to: "2023-12-01"', 'ENDS_BEFORE_IT_BEGINS'],
  ['from: "2023-01-01", to: "2025-01-01"', 'INVALID_INPUT'],
])('%s is refused: %s', async (span, code) => {
  await expect(deadlines('tinh', span)).rejects.toMatchObject({ refusal: { code } });
});
