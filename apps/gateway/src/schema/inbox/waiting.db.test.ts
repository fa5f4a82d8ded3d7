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

it('takes hardly more statements for whom many reports await than for whom none does', async () => {
  expect((await waiting('xem'))['reportsToDecide']).toBe(0);
  const none = statements().length;
  expect((await waiting('huyen-138'))['reportsToDecide']).toBeGreaterThan(5);
  const many = statements().length;

  // The places above the units, and what they are called, are read once for all of them.
  expect(many - none).toBeLessThanOrEqual(3);
});
