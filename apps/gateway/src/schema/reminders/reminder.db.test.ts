import { date } from '@phoihop/domain/dates';
import { beforeAll, expect, it } from 'vitest';
import { acceptReports, openReview, type OpenReview } from '../tasks/open-review.fixture.ts';
import { openDemo } from '../testing.ts';

const { ask, db, statements } = openDemo();
let review: OpenReview;
beforeAll(async () => {
  review = await openReview(db());
  await acceptReports(db(), review, ['04507']);
});

interface Reminder {
  readonly unit: { readonly code: string };
  readonly items: readonly {
    readonly kind: string;
    readonly what: string;
    readonly isSent: boolean;
  }[];
}
const reminders = async (who: string, filter = '', today = date('2023-12-15')) => {
  const source = `{ reminders${filter} { unit { code } items { kind what dueOn days workingDays isSent report { id } task { id } } } }`;
  return (await ask<{ reminders: readonly Reminder[] }>(who, source, { today })).reminders;
};
const told = (list: readonly Reminder[]) =>
  list
    .flatMap(({ unit, items }) => items.map((item) => ({ ...item, ...unit })))
    // The demo has a review of its own under way.
    .filter(({ what }) => what === 'Sơ kết năm 2023')
    .map(({ code, kind }) => `${code} ${kind}`)
    .toSorted();

it('tells of what is late and what is due soon, not of what has been submitted', async () => {
  expect(told(await reminders('tinh'))).toEqual([
    '04498 REPORT_LATE',
    '138 REPORT_DUE',
    '139 REPORT_DUE',
  ]);
  expect(statements().length).toBeLessThanOrEqual(8);
  expect(told(await reminders('tinh', '(kind: [REPORT_LATE])'))).toEqual(['04498 REPORT_LATE']);
});

it('to each of the units that he sees; mine are those at which he acts', async () => {
  expect(told(await reminders('huyen-138'))).toEqual(['04498 REPORT_LATE', '138 REPORT_DUE']);
  expect(told(await reminders('huyen-138', '(mine: true)'))).toEqual(['138 REPORT_DUE']);
  expect(told(await reminders('huyen-132'))).toEqual([]);
  expect(told(await reminders('chua-quyen'))).toEqual([]);
});

it('says of which the unit has been reminded that day', async () => {
  const report = await db().prisma.report.findFirstOrThrow({
    where: { id: review.reportIds.get('138') ?? '' },
  });
  await db().prisma.reminder.create({
    data: {
      unitId: report.unitId,
      kind: 'REPORT_DUE',
      subjectId: report.id,
      day: new Date('2023-12-15'),
      at: new Date('2023-12-15T00:00:00Z'),
    },
  });
  const sent = async (today: string) =>
    (await reminders('huyen-138', '(mine: true)', date(today)))
      .flatMap(({ items }) => items)
      .find(({ what }) => what === 'Sơ kết năm 2023')?.isSent;

  expect(await sent('2023-12-15')).toBe(true);
  expect(await sent('2023-12-16')).toBe(false);
});
