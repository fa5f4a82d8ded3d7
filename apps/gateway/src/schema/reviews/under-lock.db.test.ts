/** Reviews are changed on what stands while it is held, over one connection, however many change them at once. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptReports, openReview } from '../tasks/open-review.fixture.ts';
import { openDemo } from '../testing.ts';
import { leadership } from './report-trial.ts';
import { drawn, first, planned, reviewing, type Answer } from './testing.ts';

const demo = openDemo();
const { db } = demo;
const { change, draw, move, plan, reportOf, save } = reviewing(demo);

/** Waits until so many statements wait for a lock. */
const waitForLocks = (count: number) =>
  vi.waitUntil(
    async () => {
      const waiting = await db().prisma.$queryRaw<unknown[]>`
        select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      return waiting.length >= count;
    },
    { timeout: 20_000, interval: 50 },
  );

const codesOf = (answers: readonly Answer[]) => answers.flatMap(({ code }) => code ?? []);
const callOff = () =>
  db().prisma.reviewCycle.updateMany({
    where: { state: 'PLANNED' },
    data: { state: 'CANCELLED', reason: 'Chỉ để thử nghiệm chương trình.' },
  });

describe('a figure is asked for once', () => {
  beforeAll(async () => {
    await draw();
    for (const [key, indicators] of [
      ['other_trial', drawn.indicators],
      ['texts_alone', []],
      ['texts_too', []],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await change('quantri', 'createReviewTemplate', { ...drawn, key, indicators });
    }
  });
  afterEach(callOff);

  it('by two who plan at once too', async () => {
    const answers = await Promise.all([plan(), plan({ template: 'other_trial', title: 'Khác' })]);

    expect(codesOf(answers)).toEqual(['FIGURE_ASKED_TWICE']);
  });

  it('by whoever draws up what a planned review asks for, while another is planned', async () => {
    await plan({ template: 'texts_alone', title: 'Chỉ văn bản' });
    const template = await db().prisma.reviewTemplate.findUniqueOrThrow({
      where: { key: 'texts_alone' },
    });
    const id = Buffer.from(`ReviewTemplate:${template.id}`).toString('base64');
    const { indicators } = drawn;
    const answers = await Promise.all([
      plan(),
      change('quantri', 'editReviewTemplate', { id, version: 1, indicators }),
    ]);

    expect(codesOf(answers)).toEqual(['FIGURE_ASKED_TWICE']);
  });

  it('when a review is opened, whatever was planned since', async () => {
    const { id } = await plan({ template: 'texts_too', title: 'Chỉ văn bản' });
    await plan();
    const { definition } = await db().prisma.reviewTemplate.findUniqueOrThrow({
      where: { key: drawn.key },
    });
    // As rows that no rule has looked at, from an earlier version.
    await db().prisma.reviewTemplate.update({
      where: { key: 'texts_too' },
      data: { definition: definition ?? {}, version: { increment: 1 } },
    });

    expect(await change('tinh', 'moveReviewCycle', { id, version: 1, move: 'OPEN' })).toMatchObject(
      { code: 'FIGURE_ASKED_TWICE' },
    );
  });
});

describe('a move', () => {
  let cycle = '';
  beforeAll(async () => {
    const { id = '', version = 0 } = await change('tinh', 'planReviewCycle', {
      ...planned,
      template: drawn.key,
    });
    await change('tinh', 'moveReviewCycle', { id, version, move: 'OPEN' });
    cycle = id;
  });

  it('of a report that takes others in is decided on them as they are when it is written', async () => {
    await save('huyen-138', cycle, '138', leadership);
    await save('xa-04507', cycle, first, leadership);
    const { id } = await reportOf('huyen-138', cycle, '138');
    const { report } = await demo.ask<{ report: { gaps: { unit: { code: string } }[] } }>(
      'huyen-138',
      `{ report(id: "${id}") { gaps { unit { code } } } }`,
    );
    const namedGaps = report.gaps.map(({ unit }) => unit.code).filter((code) => code !== first);
    const child = await reportOf('huyen-138', cycle, first);
    const rowId = Buffer.from(child.id, 'base64').toString().split(':')[1] ?? '';
    let late: ReturnType<typeof move> | undefined;
    // The commune is spared while the district's submission waits: it was a gap, and is none.
    await db().prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select from report where id = ${rowId}::uuid for update`;
      late = move('huyen-138', cycle, '138', 'SUBMIT', { namedGaps });
      await waitForLocks(1);
      await tx.report.update({
        where: { id: rowId },
        data: {
          state: 'EXEMPT',
          exemptReason: 'Không có hoạt động trong kỳ.',
          exemptOn: new Date('2024-01-02'),
          version: { increment: 1 },
        },
      });
    });

    expect(await late).toMatchObject({ state: 'SUBMITTED' });
  });

  it('of a review is decided on the report at its top as it is when it is written', async () => {
    const review = await openReview(db());
    await acceptReports(db(), review, ['04507', '138', '139', '15']);
    const reportId = review.reportIds.get('15') ?? '';
    let late: ReturnType<typeof change> | undefined;
    // It is opened again while the papers are written.
    await db().prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`select from review_cycle where id = ${review.cycleId}::uuid for update`;
        late = change('tinh', 'moveReviewCycle', { id: review.cycle, version: 1, move: 'PUBLISH' });
        await waitForLocks(1);
        const at = new Date('2024-01-02');
        await tx.reportVersion.create({
          data: { reportId, number: 2, startedById: 'account-tinh', startedAt: at, reason: 'Sai.' },
        });
        await tx.report.update({
          where: { id: reportId },
          data: { state: 'DRAFT', number: 2, acceptedOn: null },
        });
      },
      { timeout: 30_000 },
    );

    expect(await late).toMatchObject({ code: 'REPORT_NOT_ACCEPTED' });
    expect(await db().prisma.publication.count({ where: { cycleId: review.cycleId } })).toBe(0);
  });
});
