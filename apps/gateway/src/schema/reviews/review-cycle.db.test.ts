import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { drawn, planned, reviewing } from './testing.ts';

const demo = openDemo();
const { ask, db, statements } = demo;
const { change, draw, plan } = reviewing(demo);

interface Cycle {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly moves: readonly { move: string; refusal: { code: string } | null }[];
}
const today = date('2024-01-02');
const cycleOf = async (who: string, id: string) => {
  const { reviewCycle } = await ask<{ reviewCycle: Cycle }>(
    who,
    `{ reviewCycle(id: "${id}") { id version state moves { move refusal { code } } } }`,
    { today },
  );
  return reviewCycle;
};

describe('a template', () => {
  it('is drawn up by whoever keeps the catalogues, and by nobody else', async () => {
    expect(await change('tinh', 'createReviewTemplate', drawn)).toMatchObject({
      code: 'FORBIDDEN',
    });
    const made = await draw();
    expect(made).toMatchObject({ version: 1 });
    expect(await draw()).toMatchObject({ code: 'ALREADY_EXISTS' });
    const { reviewTemplate } = await ask<{ reviewTemplate: Record<string, unknown> }>(
      'xa-04507',
      `{ reviewTemplate(key: "${drawn.key}") { indicators { key } sections { key isRequired }
          deadlines { level workingDays } versions { version } } }`,
    );
    expect(reviewTemplate).toEqual({
      indicators: drawn.indicators.map((key) => ({ key })),
      sections: drawn.sections.map(({ key, isRequired }) => ({ key, isRequired })),
      deadlines: [
        { level: 'PROVINCE', workingDays: 12 },
        { level: 'DISTRICT', workingDays: 8 },
        { level: 'COMMUNE', workingDays: 5 },
      ],
      versions: [{ version: 1 }],
    });
  });

  it.each([
    ['a figure twice', { indicators: ['study_sessions', 'study_sessions'] }, 'FIGURE_ASKED_TWICE'],
    ['a figure nobody knows', { indicators: ['nothing'] }, 'NOT_FOUND'],
    ['a ratio', { indicators: ['cultural_family_rate'] }, 'INVALID_INPUT'],
    ['no section', { sections: [] }, 'INVALID_INPUT'],
    ['a level without a deadline', { deadlines: drawn.deadlines.slice(1) }, 'INVALID_INPUT'],
    [
      'a level twice',
      { deadlines: [...drawn.deadlines, { level: 'COMMUNE', workingDays: 9 }] },
      'INVALID_INPUT',
    ],
    ['a key that is none', { key: 'Một mẫu' }, 'INVALID_INPUT'],
    ['no name', { nameVi: '  ' }, 'INVALID_INPUT'],
  ])('does not ask for %s', async (_what, part, code) => {
    const before = await db().prisma.reviewTemplate.count();
    const answer = await change('quantri', 'createReviewTemplate', {
      ...drawn,
      key: 'other',
      ...part,
    });
    expect(answer).toMatchObject({ code });
    expect(await db().prisma.reviewTemplate.count()).toBe(before);
  });

  it('reads otherwise from a version on, and is not changed from one that is past', async () => {
    const { id = '' } = await change('quantri', 'createReviewTemplate', {
      ...drawn,
      key: 'edited',
    });
    const edited = { id, version: 1, nameEn: 'Renamed' };
    expect(await change('quantri', 'editReviewTemplate', edited)).toMatchObject({ version: 2 });
    expect(await change('quantri', 'editReviewTemplate', edited)).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

it('holidays are told within days', async () => {
  const { holidays } = await ask<{ holidays: { day: string; isWorking: boolean }[] }>(
    'xa-04507',
    '{ holidays(from: "2023-01-20", to: "2023-01-21") { day isWorking } }',
  );
  expect(holidays).toEqual([
    { day: '2023-01-20', isWorking: false },
    { day: '2023-01-21', isWorking: false },
  ]);
  await expect(
    ask('tinh', '{ holidays(from: "2023-02-01", to: "2023-01-01") { day } }'),
  ).rejects.toMatchObject({ refusal: { code: 'ENDS_BEFORE_IT_BEGINS' } });
});

describe('a review', () => {
  it.each([
    ['by a unit of its own below', {}, 'xa-04507', 'FORBIDDEN'],
    ['by who only looks', {}, 'xem', 'NOT_YOURS'],
    ['by a template nobody knows', { template: 'nothing' }, 'tinh', 'NOT_FOUND'],
    ['of a programme nobody knows', { programme: 'nothing' }, 'tinh', 'NOT_FOUND'],
    ['without a title', { title: ' ' }, 'tinh', 'INVALID_INPUT'],
    ['of a period that is none', { period: '2023-Q5' }, 'tinh', 'INVALID_INPUT'],
    ['that cuts quarters', { period: '2023-11' }, 'tinh', 'NOT_WHOLE_PERIODS'],
    [
      'cut off before anything it asks for has ended',
      { cutOffOn: '2023-12-01' },
      'tinh',
      'DATE_OUT_OF_RANGE',
    ],
    ['cut off years later', { cutOffOn: '2026-12-01' }, 'tinh', 'DATE_OUT_OF_RANGE'],
  ])('is not planned %s', async (_what, part, who, code) => {
    const before = await db().prisma.reviewCycle.count();
    expect(await plan(part, who)).toMatchObject({ code });
    expect(await db().prisma.reviewCycle.count()).toBe(before);
  });

  it('is planned, changed, tried, opened for 183 units at once, and called off', async () => {
    const { id = '', version } = await plan();
    expect(version).toBe(1);
    expect(await plan({ title: 'Trùng' })).toMatchObject({ code: 'FIGURE_ASKED_TWICE' });
    const edit = { id, version, title: 'Sơ kết quý IV' };
    expect(await change('tinh', 'editReviewCycle', edit)).toMatchObject({ version: 2 });
    expect(await change('tinh', 'editReviewCycle', edit)).toMatchObject({ code: 'CONFLICT' });
    expect(await change('tinh', 'editReviewCycle', { ...edit, version: 9 })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(
      (await cycleOf('tinh', id)).moves.map(({ move, refusal }) => [move, refusal?.code]),
    ).toEqual([
      ['OPEN', undefined],
      ['PUBLISH', 'WRONG_STATE'],
      ['CANCEL', undefined],
    ]);

    const { openingOf } = await ask<{
      openingOf: {
        stops: {
          level: string;
          dueOn: string;
          unit: { code: string };
          reportsTo: { code: string } | null;
        }[];
        asked: { indicator: { key: string }; periods: { key: string }[] }[];
      };
    }>(
      'tinh',
      `{ openingOf(cycle: "${id}") { refusal { code } stops { level dueOn unit { code } reportsTo { code } }
          asked { indicator { key } periods { key } } } }`,
      { today },
    );
    expect(openingOf.stops).toHaveLength(183);
    expect(openingOf.stops.find(({ unit }) => unit.code === '04507')).toMatchObject({
      level: 'COMMUNE',
      dueOn: '2024-01-08',
      reportsTo: { code: '138' },
    });
    expect(openingOf.asked[0]).toEqual({
      indicator: { key: 'study_sessions' },
      periods: [{ key: '2023-Q4' }],
    });

    const exemptions = [{ unit: '04510', reason: 'Đang sáp nhập đơn vị hành chính.' }];
    const opening = { id, version: 2, move: 'OPEN' };
    for (const [input, code] of [
      [{ ...opening, exemptions: [{ unit: '04510', reason: 'ngắn' }] }, 'REASON_REQUIRED'],
      [{ ...opening, exemptions: [{ unit: '15', reason: 'Không báo cáo đợt này.' }] }, 'NOT_FOUND'],
      [{ ...opening, exemptions: [...exemptions, ...exemptions] }, 'INVALID_INPUT'],
      [{ ...opening, version: 1 }, 'CONFLICT'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one no after the other, on the same review
      expect(await change('tinh', 'moveReviewCycle', input)).toMatchObject({ code });
    }
    expect(await change('xem', 'moveReviewCycle', opening)).toMatchObject({ code: 'NOT_YOURS' });
    expect(await db().prisma.report.count({ where: { cycle: { title: edit.title } } })).toBe(0);

    statements();
    expect(await change('tinh', 'moveReviewCycle', { ...opening, exemptions })).toMatchObject({
      state: 'OPEN',
      version: 3,
    });
    expect(statements().length).toBeLessThanOrEqual(30);
    const reports = await db().prisma.report.findMany({ where: { cycle: { title: edit.title } } });
    expect(reports).toHaveLength(183);
    expect(reports.filter(({ state }) => state === 'EXEMPT')).toHaveLength(1);
    expect(await change('tinh', 'editReviewCycle', { ...edit, version: 3 })).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(
      await change('tinh', 'moveReviewCycle', { id, version: 3, move: 'PUBLISH' }),
    ).toMatchObject({
      code: 'REPORT_NOT_ACCEPTED',
    });
    expect(
      await change('tinh', 'moveReviewCycle', { id, version: 3, move: 'CANCEL' }),
    ).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    const off = { id, version: 3, move: 'CANCEL', reason: 'Lùi sang đợt tổng kết năm.' };
    expect(await change('tinh', 'moveReviewCycle', off)).toMatchObject({ state: 'CANCELLED' });

    const entries = await db().prisma.auditEntry.findMany({
      where: { subjectType: 'ReviewCycle', action: { startsWith: 'reviewCycle.' } },
      orderBy: { id: 'asc' },
    });
    expect(entries.slice(-4).map(({ action }) => action)).toEqual([
      'reviewCycle.CREATE',
      'reviewCycle.EDIT',
      'reviewCycle.OPEN',
      'reviewCycle.CANCEL',
    ]);
  });

  it('asks for what ends by its cut-off, and is due so many days after it', async () => {
    const { id } = await plan({ period: '2024-H1', cutOffOn: '2024-05-15' });
    const { openingOf } = await ask<{
      openingOf: {
        stops: { dueOn: string; unit: { code: string } }[];
        asked: { periods: { key: string }[] }[];
      };
    }>(
      'tinh',
      `{ openingOf(cycle: "${id}") { stops { dueOn unit { code } } asked { periods { key } } } }`,
    );
    expect(openingOf.asked.map(({ periods }) => periods.map(({ key }) => key))).toEqual([
      ['2024-Q1'],
      ['2024-Q1'],
      ['2024-Q1'],
    ]);
    expect(openingOf.stops.find(({ unit }) => unit.code === '04507')?.dueOn).toBe('2024-05-22');
  });

  it('is not opened in a year whose holidays nobody knows', async () => {
    const { id } = await plan({ period: '2031-Q4', cutOffOn: '2031-12-31' });
    expect(await change('tinh', 'moveReviewCycle', { id, version: 1, move: 'OPEN' })).toMatchObject(
      {
        code: 'HOLIDAYS_UNKNOWN',
      },
    );
  });

  it('of a unit is kept by its coordinator and from above, and seen by whoever it asks', async () => {
    const { id = '' } = await plan({ unit: '138', title: planned.title }, 'huyen-138');
    await expect(cycleOf('xa-04507', id)).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    expect(await change('tinh', 'moveReviewCycle', { id, version: 1, move: 'OPEN' })).toMatchObject(
      {
        state: 'OPEN',
      },
    );
    expect(await cycleOf('xa-04507', id)).toMatchObject({ state: 'OPEN' });
    await expect(cycleOf('huyen-133', id)).rejects.toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
    const entry = await db().prisma.auditEntry.findFirst({
      where: { action: 'reviewCycle.OPEN' },
      orderBy: { id: 'desc' },
    });
    expect(entry).toMatchObject({ isOnBehalf: true });
  });
});
