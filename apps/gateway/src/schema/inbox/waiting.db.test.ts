import { date } from '@phoihop/domain/dates';
import { beforeAll, expect, it } from 'vitest';
import { openReview } from '../tasks/open-review.fixture.ts';
import { openDemo } from '../testing.ts';

const { ask, db, statements } = openDemo();

type Waiting = Readonly<Record<string, number>>;
const waiting = async (who: string) => {
  const { viewer } = await ask<{ viewer: { waiting: Waiting } }>(
    who,
    '{ viewer { waiting { reportsToWrite reportsReturned reportsLate reportsToDecide tasksToDo tasksLate } } }',
  );
  return viewer.waiting;
};

let before: Readonly<Record<string, Waiting>>;
const who = ['xa-04498', 'huyen-138', 'tinh', 'xem'];
beforeAll(async () => {
  before = Object.fromEntries(
    await Promise.all(who.map(async (each) => [each, await waiting(each)] as const)),
  );
  const { cycleId, reportIds } = await openReview(db());
  const { prisma } = db();
  const reportId = reportIds.get('04498') ?? '';
  const { unitId } = await prisma.report.findFirstOrThrow({ where: { id: reportId } });
  const dueOn = new Date('2023-12-10');
  await prisma.task.create({ data: { cycleId, unitId, what: 'Kiện toàn', dueOn } });
  // The commune's report is submitted; its district's coordinator decides.
  const [at, on] = [new Date('2023-12-11T00:00:00Z'), new Date('2023-12-11')];
  const { id: startedById } = await prisma.account.findFirstOrThrow({
    where: { username: 'xa-04498' },
  });
  await prisma.$transaction(async (tx) => {
    const submitted = { submittedById: startedById, submittedAt: at, submittedOn: on };
    await tx.reportVersion.create({
      data: { reportId, number: 1, startedById, startedAt: at, ...submitted },
    });
    await tx.report.update({ where: { id: reportId }, data: { state: 'DRAFT' } });
    await tx.report.update({
      where: { id: reportId },
      data: { state: 'SUBMITTED', firstSubmittedOn: on },
    });
  });
});

const grown = async (username: string) => {
  const now = await waiting(username);
  const then = before[username] ?? {};
  return Object.fromEntries(
    Object.entries(now)
      .map(([name, count]) => [name, count - (then[name] ?? 0)] as const)
      .filter(([, more]) => more !== 0),
  );
};

it.each([
  ['xa-04498', { tasksToDo: 1, tasksLate: 1 }],
  ['huyen-138', { reportsToWrite: 1, reportsToDecide: 1 }],
  ['tinh', { reportsToWrite: 1 }],
  ['xem', {}],
])(
  '%s finds waiting what he is to do or to decide, and nothing of others',
  async (username, more) => {
    expect(await grown(username)).toEqual(more);
  },
);

const listed = async (who: string) => {
  const { viewer } = await ask<{
    viewer: { waiting: { reports: { state: string; unit: { code: string } }[] } };
  }>(who, '{ viewer { waiting { reports { state unit { code } } } } }');
  return viewer.waiting.reports.map(({ state, unit }) => `${state} ${unit.code}`);
};

it('names the first of them: what he writes, then what he decides on, and nothing of others', async () => {
  const district = await listed('huyen-138');
  expect(district.length).toBeLessThanOrEqual(5);
  expect(district.filter((each) => !each.startsWith('SUBMITTED'))).not.toEqual([]);
  expect(district.filter((each) => /^(NOT_STARTED|DRAFT|RETURNED)/.test(each))).toEqual(
    district.filter((each) => each.endsWith(' 138')),
  );
  expect((await listed('xa-04498')).every((each) => each.endsWith(' 04498'))).toBe(true);
  // The commune's submitted report is the district's to decide on, not the province's.
  expect((await listed('tinh')).filter((each) => each.endsWith(' 04498'))).toEqual([]);
  expect(await listed('xem')).toEqual([]);
});

it('reads what is to be decided on once, however it is asked for', async () => {
  await ask('huyen-138', '{ viewer { waiting { reportsToDecide } } }');
  const counted = statements().length;
  await ask('huyen-138', '{ viewer { waiting { reportsToDecide reports { id } } } }');
  const both = statements().length;

  // What is to be written, and the rows of what is named.
  expect(both - counted).toBeLessThanOrEqual(2);
});

it('takes hardly more statements for whom many reports await than for whom none does', async () => {
  expect((await waiting('xem'))['reportsToDecide']).toBe(0);
  const none = statements().length;
  expect((await waiting('huyen-138'))['reportsToDecide']).toBeGreaterThan(5);
  const many = statements().length;

  // The places above the units, and what they are called, are read once for all of them.
  expect(many - none).toBeLessThanOrEqual(3);
});

it('names as many as are asked for, tasks too, and refuses more than a page', async () => {
  const named = async (first: number) => {
    const { viewer } = await ask<{
      viewer: { waiting: { reports: object[]; tasks: { what: string }[] } };
    }>(
      'huyen-138',
      `{ viewer { waiting { reports(first: ${first}) { id } tasks(first: ${first}) { what } } } }`,
    );
    return viewer.waiting;
  };
  const counts = await waiting('huyen-138');
  const all = (counts['reportsToWrite'] ?? 0) + (counts['reportsToDecide'] ?? 0);

  expect((await named(1)).reports).toHaveLength(1);
  expect((await named(1000)).reports).toHaveLength(all);
  await expect(named(1001)).rejects.toMatchObject({ refusal: { code: 'INVALID_INPUT' } });
  const { viewer } = await ask<{ viewer: { waiting: { tasks: { what: string }[] } } }>(
    'xa-04498',
    '{ viewer { waiting { tasks { what } } } }',
  );
  expect(viewer.waiting.tasks.map(({ what }) => what)).toContain('Kiện toàn');
});

it('on the map of 2025 a coordinator of the province finds what its communes await to be judged anew', async () => {
  const toJudge = async (who: string) => {
    const { viewer } = await ask<{ viewer: { waiting: { recognitionsToJudge: number } } }>(
      who,
      '{ viewer { waiting { recognitionsToJudge } } }',
      { today: date('2025-08-01'), now: new Date('2026-01-15T03:00:00Z') },
    );
    return viewer.waiting.recognitionsToJudge;
  };

  expect(await toJudge('tinh')).toBe(231);
  expect(await toJudge('xem')).toBe(0);
  expect(await toJudge('huyen-138')).toBe(0);
});
