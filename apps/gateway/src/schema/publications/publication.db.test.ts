import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptReports, openReview, type OpenReview } from '../tasks/open-review.fixture.ts';
import { openDemo } from '../testing.ts';

const { ask, db, asOwner } = openDemo();
let review: OpenReview;
beforeAll(async () => {
  review = await openReview(db());
});

interface Answer {
  readonly code?: string;
  readonly state?: string;
  readonly version: number;
}

const publish = async (who: string, version = 1) => {
  const { moveReviewCycle } = await ask<{ moveReviewCycle: Answer }>(
    who,
    `mutation { moveReviewCycle(input: { id: "${review.cycle}", version: ${version}, move: PUBLISH, number: " 84/BC-MTTQ-CA " }) {
       ... on ReviewCycle { state version } ... on Refused { code } } }`,
  );
  return moveReviewCycle;
};
const addendum = async (who: string, version: number) => {
  const { publishAddendum } = await ask<{ publishAddendum: Answer }>(
    who,
    `mutation { publishAddendum(input: { cycle: "${review.cycle}", version: ${version}, symbol: "85/PL" }) {
       ... on Publication { number isReproducible cycle { version } } ... on Refused { code } } }`,
  );
  return publishAddendum;
};
const kept = () =>
  Promise.all([
    db().prisma.reviewCycle.findUniqueOrThrow({
      where: { id: review.cycleId },
      select: { state: true, version: true },
    }),
    db().prisma.publication.count(),
    db().prisma.publishedFigure.count(),
    db().prisma.auditEntry.count(),
  ]);
const wordsOf = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(unzipSync(bytes)['word/document.xml'])
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');

describe('publishing', () => {
  it('waits until the report at the top is accepted, and for whoever keeps the review', async () => {
    expect(await publish('tinh')).toMatchObject({ code: 'REPORT_NOT_ACCEPTED' });
    await acceptReports(db(), review, ['04507', '138', '139', '15']);

    expect(await publish('huyen-138')).toMatchObject({ code: 'NOT_YOURS' });
    expect(await addendum('tinh', 1)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it.each([
    ['before the papers are kept', 'publication'],
    ['after the papers, before the figures', 'published_figure'],
    ['when all but the record is written', 'audit_entry'],
  ])('killed in the middle, %s, nothing of it stands', async (_when, table) => {
    const before = await kept();
    await asOwner(
      `CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`,
      `ALTER FUNCTION break_it() SECURITY DEFINER`,
      `CREATE TRIGGER broken BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION break_it()`,
    );
    await expect(publish('tinh')).rejects.toThrow(/terminat|clos|connection/i);
    await asOwner(`DROP TRIGGER broken ON ${table}`, 'DROP FUNCTION break_it()');

    expect(await kept()).toEqual(before);
  });

  it('is refused where something changes while the papers are written', async () => {
    const before = await kept();
    const { prisma } = db();
    const { unitId } = await prisma.report.findFirstOrThrow({
      where: { id: review.reportIds.get('138') ?? '' },
    });
    let late: Promise<Answer> | undefined;
    await prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`select from review_cycle where id = ${review.cycleId}::uuid for update`;
        late = publish('tinh');
        // It has read the review and written its papers once it waits for its turn.
        await vi.waitUntil(
          async () => {
            const waiting = await prisma.$queryRaw<unknown[]>`
              select from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%review_cycle%'`;
            return waiting.length > 0;
          },
          { timeout: 20_000, interval: 100 },
        );
        const { cycleId } = review;
        await tx.task.create({
          data: { cycleId, unitId, what: 'Chen vào', dueOn: new Date('2023-12-20') },
        });
      },
      { timeout: 30_000 },
    );

    expect(await late).toMatchObject({ code: 'CONFLICT' });
    expect(await kept()).toEqual(before);
  });

  it('makes all of it stand at once: state, papers, what they were written from, the totals and the record', async () => {
    const [, papers, figures, entries] = await kept();

    expect(await publish('tinh')).toEqual({ state: 'PUBLISHED', version: 2 });
    const [, papersAfter, figuresAfter, entriesAfter] = await kept();
    expect([papersAfter - papers, figuresAfter - figures, entriesAfter - entries]).toEqual([
      1, 2, 1,
    ]);
    const publication = await db().prisma.publication.findFirstOrThrow({
      where: { cycleId: review.cycleId },
    });
    const words = wordsOf(publication.docx);
    expect(words).toContain('84/BC-MTTQ-CA');
    expect(words).toContain('Kết quả của 15');
    const totals = await db().prisma.publishedFigure.findMany({
      where: { publicationId: publication.id },
      include: { indicator: true },
    });
    const { figure } = await ask<{ figure: { value: string } }>(
      'tinh',
      '{ figure(unit: "04507", indicator: "study_sessions", period: "2022") { value } }',
    );
    // Of Trấn Yên's communes one alone reported in this review: the frozen set, not the map, is what is summed.
    const sessions = totals.find(({ indicator }) => indicator.key === 'study_sessions');
    expect(sessions?.value?.toString()).toBe(
      String(await sumOf(['04507', '04498'], Number(figure.value))),
    );
    expect(sessions?.source).toBe('Báo cáo số 84/BC-MTTQ-CA Sơ kết năm 2023, Tỉnh Yên Bái');
  });
});

async function sumOf([, ...others]: readonly string[], first: number): Promise<number> {
  let total = first;
  for (const unit of others) {
    const { figure } = await ask<{ figure: { value: string | null } }>(
      'tinh',
      `{ figure(unit: "${unit}", indicator: "study_sessions", period: "2022") { value } }`,
    );
    total += Number(figure.value ?? 0);
  }
  return total;
}

describe('what is published', () => {
  interface Shown {
    readonly reviewCycle: {
      readonly publicationRefusal: { readonly code: string } | null;
      readonly publications: readonly {
        readonly number: number;
        readonly isReproducible: boolean;
      }[];
    };
  }
  const shown = (who: string) =>
    ask<Shown>(
      who,
      `{ reviewCycle(id: "${review.cycle}") { publicationRefusal { code }
         publications { id number isReproducible sha256Docx sha256Xlsx docxPath publishedBy } } }`,
    ).then(({ reviewCycle }) => reviewCycle);

  it('can be written again byte for byte, whatever has happened since', async () => {
    await db().prisma.reviewCycle.update({
      where: { id: review.cycleId },
      data: { title: 'Tên khác' },
    });

    expect(await shown('tinh')).toMatchObject({
      publicationRefusal: null,
      publications: [{ number: 0, isReproducible: true }],
    });
  });

  it('is told of to whoever sees the unit that publishes, and to nobody else', async () => {
    expect(await shown('xem')).toMatchObject({ publications: [{ number: 0 }] });
    expect(await shown('xa-04507')).toEqual({
      publications: [],
      publicationRefusal: { code: 'FORBIDDEN' },
    });
  });

  it('is corrected by a numbered addendum, once, and only where something reads otherwise', async () => {
    expect(await addendum('tinh', 2)).toMatchObject({ code: 'NOTHING_CORRECTED' });
    await asOwner(
      `UPDATE unit_figure SET value = value + 1
        WHERE unit_id = (SELECT unit_id FROM report WHERE id = '${review.reportIds.get('04507')}')
          AND indicator_id = (SELECT id FROM indicator WHERE key = 'study_sessions')`,
    );

    expect(await addendum('huyen-138', 2)).toMatchObject({ code: 'NOT_YOURS' });
    expect(await addendum('tinh', 2)).toMatchObject({
      number: 1,
      isReproducible: true,
      cycle: { version: 3 },
    });
    expect(await addendum('tinh', 2)).toMatchObject({ code: 'CONFLICT' });
    expect(await addendum('tinh', 3)).toMatchObject({ code: 'NOTHING_CORRECTED' });
    const last = await db().prisma.publication.findFirstOrThrow({ where: { number: 1 } });
    expect(wordsOf(last.docx)).toMatch(/đính chính/i);
    expect(wordsOf(last.docx)).toContain('Xã Đào Thịnh');
  });
});
