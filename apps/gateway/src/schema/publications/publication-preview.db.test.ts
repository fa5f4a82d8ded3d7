import { beforeAll, expect, it } from 'vitest';
import { acceptReports, openReview, type OpenReview } from '../tasks/open-review.fixture.ts';
import { openDemo } from '../testing.ts';

const { ask, db, asOwner, statements } = openDemo();
let review: OpenReview;
beforeAll(async () => {
  review = await openReview(db());
});

interface Preview {
  readonly levels: readonly { level: string; reports: object }[];
  readonly missing: readonly { code: string; under: string }[];
  readonly totals: readonly {
    readonly indicator: { readonly key: string };
    readonly state: string;
    readonly value: string | null;
  }[];
  readonly sections: readonly object[];
}

const preview = async (who: string) => {
  const { publicationPreview } = await ask<{ publicationPreview: Preview }>(
    who,
    `{ publicationPreview(cycle: "${review.cycle}") {
       levels { level reports { reported expected } } missing { code fullName under } exempt { code }
       totals { indicator { key } state value units { reported expected } }
       sections { key title text } taskCount docxPath xlsxPath } }`,
  );
  return publicationPreview;
};
const corrected = async (who: string) => {
  const { addendumPreview } = await ask<{ addendumPreview: readonly object[] }>(
    who,
    `{ addendumPreview(cycle: "${review.cycle}") {
       unitCode unitName isTotal indicator { key } published { state value } current { state value } } }`,
  );
  return addendumPreview;
};

it('before anything is accepted everybody is missing by name, level by level, and there is no sum and no text', async () => {
  const seen = await preview('tinh');

  expect(seen.levels).toEqual([
    { level: 'COMMUNE', reports: { reported: 0, expected: 2 } },
    { level: 'DISTRICT', reports: { reported: 0, expected: 2 } },
  ]);
  expect(seen.missing.map(({ code, under }) => [code, under])).toEqual([
    ['138', 'Tỉnh Yên Bái'],
    ['04507', 'Huyện Trấn Yên'],
    ['139', 'Tỉnh Yên Bái'],
    ['04498', 'Huyện Trấn Yên'],
  ]);
  expect(seen.sections).toEqual([]);
  // As many for a province as for five units.
  expect(statements()).toHaveLength(21);
});

it('what is accepted is told as the paper would tell it, and what is published afterwards is just that', async () => {
  await acceptReports(db(), review, ['04507', '138', '139', '15']);
  const seen = await preview('tinh');
  expect(seen.missing.map(({ code }) => code)).toEqual(['04498']);
  expect(seen.sections).toEqual([
    { key: 'results', title: 'Kết quả thực hiện', text: 'Kết quả của 15' },
  ]);

  await ask(
    'tinh',
    `mutation { moveReviewCycle(input: { id: "${review.cycle}", version: 1, move: PUBLISH, number: "84/BC" }) {
       ... on ReviewCycle { publications { symbol corrected { unitCode } } } } }`,
  );
  const printed = await db().prisma.publishedFigure.findMany({
    where: { publication: { cycleId: review.cycleId } },
    select: { value: true, indicator: { select: { key: true } } },
  });
  const told = new Map(printed.map(({ indicator, value }) => [indicator.key, value?.toString()]));
  expect(seen.totals.map(({ indicator, value }) => [indicator.key, value])).toEqual(
    ['study_sessions', 'mediation_groups'].map((key) => [key, told.get(key)]),
  );
});

it('a published review has no preview any more; whoever does not see the unit that publishes never had one', async () => {
  await expect(preview('tinh')).rejects.toMatchObject({ refusal: { code: 'WRONG_STATE' } });
  await expect(preview('xa-04507')).rejects.toMatchObject({ refusal: { code: 'FORBIDDEN' } });
  await expect(corrected('xa-04507')).rejects.toMatchObject({ refusal: { code: 'FORBIDDEN' } });
});

it('exactly the cells that read otherwise are shown before an addendum, and stand in it afterwards', async () => {
  expect(await corrected('tinh')).toEqual([]);
  await asOwner(
    `UPDATE unit_figure SET value = value + 1
      WHERE unit_id = (SELECT unit_id FROM report WHERE id = '${review.reportIds.get('04507')}')
        AND indicator_id = (SELECT id FROM indicator WHERE key = 'study_sessions')`,
  );
  const seen = await corrected('tinh');
  expect(seen).toMatchObject([
    { unitCode: '15', isTotal: true, indicator: { key: 'study_sessions' } },
    { unitCode: '138', isTotal: false, indicator: { key: 'study_sessions' } },
    { unitCode: '04507', isTotal: false, unitName: 'Xã Đào Thịnh' },
  ]);

  const { publishAddendum } = await ask<{ publishAddendum: { corrected: object[] } }>(
    'tinh',
    `mutation { publishAddendum(input: { cycle: "${review.cycle}", version: 2, symbol: "85/PL" }) {
       ... on Publication { symbol corrected {
         unitCode unitName isTotal indicator { key } published { state value } current { state value } } } } }`,
  );
  expect(publishAddendum).toEqual({ symbol: '85/PL', corrected: seen });
  expect(await corrected('tinh')).toEqual([]);
});
