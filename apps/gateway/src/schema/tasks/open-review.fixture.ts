import { toDate, type Database } from '@phoihop/database';
import { date } from '@phoihop/domain/dates';

/** What a made review asks: one section and two figures, by deadlines that pass one after another. */
export const definition = {
  nameVi: 'Báo cáo năm',
  nameEn: 'Report of the year',
  indicators: ['study_sessions', 'mediation_groups'],
  sections: [
    {
      key: 'results',
      titleVi: 'Kết quả thực hiện',
      titleEn: 'Results',
      guidanceVi: null,
      guidanceEn: null,
      part: 'II',
      isRequired: true,
      position: 1,
    },
  ],
  deadlines: { COMMUNE: 5, DISTRICT: 10, PROVINCE: 15 },
} as const;

const updatedAt = new Date('2023-12-01T00:00:00.000Z');
const dueOn = { COMMUNE: '2023-12-12', DISTRICT: '2023-12-18', PROVINCE: '2023-12-25' } as const;

const entry = (action: string, subjectType: string, subjectId: string) => ({
  actorId: 'tinh',
  actorName: 'tinh',
  action,
  subjectType,
  subjectId,
});

/** An open review, with its reports by the codes of their units. */
export interface OpenReview {
  readonly cycleId: string;
  readonly cycle: string;
  readonly reportIds: ReadonlyMap<string, string>;
}

/** Opens a review at Yên Bái past the graph: the province, Trấn Yên, Yên Bình and one commune under each. */
export async function openReview({ prisma }: Database): Promise<OpenReview> {
  const programme = await prisma.programme.findFirstOrThrow({
    where: { code: '09/CTr-BCA-MTTW' },
  });
  const unitOf = async (code: string) => {
    const version = await prisma.unitVersion.findFirstOrThrow({
      where: { code },
      // Whoever bore it in 2023: later acts gave some codes to others.
      orderBy: { validFrom: 'asc' },
    });
    return version.unitId;
  };
  const key = `made_${(await prisma.reviewTemplate.count()) + 1}`;
  const template = await prisma.reviewTemplate.create({
    data: { key, nameVi: definition.nameVi, nameEn: definition.nameEn, definition },
  });
  const cycle = await prisma.reviewCycle.create({
    data: {
      programmeId: programme.id,
      templateId: template.id,
      templateVersion: 1,
      unitId: await unitOf('15'),
      kind: 'PRELIMINARY',
      title: 'Sơ kết năm 2023',
      period: '2022',
      windowFrom: toDate(date('2022-01-01')),
      windowTo: toDate(date('2023-01-01')),
      cutOffOn: toDate(date('2023-06-30')),
      updatedAt,
    },
  });
  const periods = await prisma.period.findMany({
    where: { key: { startsWith: '2022-Q' }, calendarKey: 'CALENDAR' },
    select: { id: true },
  });
  const ids = periods.map(({ id }) => id);
  const reportIds = new Map<string, string>();
  const route = [
    ['15', null, 'PROVINCE'],
    ['138', '15', 'DISTRICT'],
    ['04507', '138', 'COMMUNE'],
    ['139', '15', 'DISTRICT'],
    ['04498', '138', 'COMMUNE'],
  ] as const;
  for (const [position, [code, parent, level]] of route.entries()) {
    const report = await prisma.report.create({
      data: {
        cycleId: cycle.id,
        unitId: await unitOf(code),
        level,
        parentId: parent && (reportIds.get(parent) ?? null),
        position: position + 1,
        dueOn: toDate(date(dueOn[level])),
        updatedAt,
      },
    });
    reportIds.set(code, report.id);
  }
  await prisma.reviewCycle.update({
    where: { id: cycle.id },
    data: {
      state: 'OPEN',
      openedOn: toDate(date('2023-12-01')),
      definition: {
        ...definition,
        periods: Object.fromEntries(definition.indicators.map((each) => [each, ids])),
      },
    },
  });
  await prisma.auditEntry.createMany({
    data: [
      entry('reviewTemplate.CREATE', 'ReviewTemplate', template.id),
      entry('reviewCycle.OPEN', 'ReviewCycle', cycle.id),
    ],
  });
  const id = Buffer.from(`ReviewCycle:${cycle.id}`).toString('base64');
  return { cycleId: cycle.id, cycle: id, reportIds };
}

/** Has the reports of the units given submitted by one person and accepted by another, past the graph, each with a text. */
export async function acceptReports(
  { prisma }: Database,
  { reportIds }: OpenReview,
  codes: readonly string[],
): Promise<void> {
  const people = await prisma.account.findMany({ take: 2, orderBy: { id: 'asc' } });
  const [one, other] = people.map(({ id }) => id);
  if (one === undefined || other === undefined) throw new Error('nobody is there to accept');
  const [on, at] = [toDate(date('2023-12-11')), updatedAt];
  for (const code of codes) {
    const reportId = reportIds.get(code) ?? '';
    const version = { reportId_number: { reportId, number: 1 } };
    // oxlint-disable-next-line no-await-in-loop -- a report is accepted before the one that takes it in
    await prisma.$transaction(async (tx) => {
      await tx.reportVersion.create({
        data: { reportId, number: 1, startedById: one, startedAt: at },
      });
      await tx.report.update({ where: { id: reportId }, data: { state: 'DRAFT' } });
      await tx.reportSection.create({
        data: { reportId, number: 1, key: 'results', text: `Kết quả của ${code}` },
      });
      await tx.reportVersion.update({
        where: version,
        data: { submittedById: one, submittedAt: at, submittedOn: on },
      });
      await tx.report.update({
        where: { id: reportId },
        data: { state: 'SUBMITTED', firstSubmittedOn: on },
      });
      await tx.reportVersion.update({
        where: version,
        data: { acceptedById: other, acceptedAt: at, acceptedOn: on },
      });
      await tx.report.update({
        where: { id: reportId },
        data: { state: 'ACCEPTED', acceptedOn: on, acceptedNumber: 1 },
      });
      await tx.auditEntry.create({ data: entry('report.ACCEPT', 'Report', reportId) });
    });
  }
}
