import { readFileSync } from 'node:fs';
import { date } from '@phoihop/domain/dates';
import { roundTo } from '@phoihop/domain/decimal';
import type { ReviewSnapshot } from '@phoihop/papers';
import { beforeAll, describe, expect, it } from 'vitest';
import { getCycle } from '../reviews/cycle-row.ts';
import { openDemo } from '../testing.ts';
import { readSnapshots } from './publication-row.ts';
import { readReview } from './read-review.ts';

const folder = '../../../../../prisma/seed/data/ten-year-review';
const { ask, db, contextOf } = openDemo();
let cycle = '';
let kept: ReviewSnapshot;

beforeAll(async () => {
  const { id } = await db().prisma.reviewCycle.findFirstOrThrow({ where: { kind: 'FINAL' } });
  cycle = Buffer.from(`ReviewCycle:${id}`).toString('base64');
  const [snapshot] = await readSnapshots(await contextOf('tinh'), { cycleId: id });
  if (!snapshot || !('review' in snapshot)) throw new Error('the demo has no public review');
  kept = snapshot.review;
});

/** As it lies in the file: a line for each cell, each unit and each standard. */
function asKept(review: ReviewSnapshot): string {
  const parts = Object.entries(review).map(([key, value]: [string, unknown]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((each) => JSON.stringify(each)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{"review": {\n${parts.join(',\n')}\n}}\n`;
}

describe('the ten-year review of the demo', () => {
  it('is kept as it would be published: what it was written from is what the reports and figures say', async () => {
    const context = await contextOf('tinh');
    const issue = { number: null, issuedOn: date('2023-07-20') };
    const read = await readReview(context, await getCycle(context, cycle), issue);

    await expect(asKept(read)).toMatchFileSnapshot(`${folder}/snapshot.json`);
    expect(kept).toEqual(JSON.parse(JSON.stringify(read)));
  });

  it('has papers that are written again byte for byte, as those in the files', async () => {
    const { reviewCycle } = await ask<{
      reviewCycle: { state: string; publications: { number: number; isReproducible: boolean }[] };
    }>('tinh', `{ reviewCycle(id: "${cycle}") { state publications { number isReproducible } } }`);
    expect(reviewCycle).toEqual({
      state: 'PUBLISHED',
      publications: [{ number: 0, isReproducible: true }],
    });
    const publication = await db().prisma.publication.findFirstOrThrow();
    const file = (name: string) => readFileSync(new URL(`${folder}/${name}`, import.meta.url));
    expect(Buffer.from(publication.docx).equals(file('report.docx'))).toBe(true);
    expect(Buffer.from(publication.xlsx).equals(file('figures.xlsx'))).toBe(true);
  });

  it('has every one of 183 reports accepted, the districts’ after their communes’, the province’s last', async () => {
    const reports = await db().prisma.report.groupBy({
      by: ['level', 'state'],
      where: { cycle: { kind: 'FINAL' } },
      _count: true,
      _max: { acceptedOn: true },
      _min: { firstSubmittedOn: true },
    });
    const of = (level: string) => reports.filter((each) => each.level === level);
    const [[communes], [districts], [province]] = [of('COMMUNE'), of('DISTRICT'), of('PROVINCE')];

    expect(
      new Set(reports.map(({ level, state, _count }) => `${level} ${state} ${_count}`)),
    ).toEqual(new Set(['PROVINCE ACCEPTED 1', 'DISTRICT ACCEPTED 9', 'COMMUNE ACCEPTED 173']));
    expect(Number(communes?._max.acceptedOn)).toBeLessThan(
      Number(districts?._min.firstSubmittedOn),
    );
    expect(Number(districts?._max.acceptedOn)).toBeLessThan(
      Number(province?._min.firstSubmittedOn),
    );
  });

  it('prints the figures that the table of figures shows', async () => {
    const { figureTable } = await ask<{
      figureTable: {
        indicators: { key: string }[];
        total: { figures: { value: string; units: { reported: number; expected: number } }[] };
      };
    }>(
      'tinh',
      `{ figureTable(under: "15", level: DISTRICT, period: "${kept.cycle.period}",
           indicators: ${JSON.stringify(kept.indicators.map(({ key }) => key))}) {
           indicators { key } total { figures { value units { reported expected } } } } }`,
    );
    const shown = figureTable.indicators.map(({ key }, index) => {
      const decimals = kept.indicators.find((each) => each.key === key)?.decimals ?? 0;
      const { value = '', units } = figureTable.total.figures[index] ?? {};
      return [key, roundTo(value, decimals), units];
    });

    expect(shown).toHaveLength(22);
    expect(
      kept.totals.map(({ indicatorKey, value, reportedUnits, expectedUnits }) => {
        const decimals = kept.indicators.find(({ key }) => key === indicatorKey)?.decimals ?? 0;
        return [
          indicatorKey,
          roundTo(value ?? '', decimals),
          { reported: reportedUnits, expected: expectedUnits },
        ];
      }),
    ).toEqual(shown);
  });

  it('says what the ten-year review of the province says', () => {
    const total = (key: string) =>
      kept.totals.find(({ indicatorKey }) => indicatorKey === key)?.value;

    expect(total('study_sessions')).toBe('5786');
    expect([total('mediation_groups'), total('mediators')]).toEqual(['1383', '8676']);
    expect(total('self_management_groups')).toBe('2026');
    expect(total('self_management_members')).toBe('52811');
    expect(
      kept.standards.map(({ key, achieved, others }) => [
        key,
        `${achieved.length}/${achieved.length + others.length}`,
      ]),
    ).toEqual([
      ['security_criterion', '134/150'],
      ['new_rural', '99/150'],
      ['new_rural_advanced', '27/150'],
      ['new_rural_model', '6/150'],
      ['civilised_urban', '18/23'],
      ['new_rural_district', '3/9'],
    ]);
  });

  it('keeps with each version the figures that go up: each sum is what is below it', async () => {
    const [row] = await db().prisma.$queryRaw<
      { communes: string; districts: string; top: string }[]
    >`
      select sum((cell ->> 'value')::numeric) filter (where report.level = 'COMMUNE')::text as communes,
             sum((cell ->> 'value')::numeric) filter (where report.level = 'DISTRICT')::text as districts,
             sum((cell ->> 'value')::numeric) filter (where report.level = 'PROVINCE')::text as top
        from report_version version join report on report.id = version.report_id
        join review_cycle cycle on cycle.id = report.cycle_id and cycle.kind = 'FINAL'
       cross join lateral jsonb_array_elements(version.cells) cell
       where cell ->> 'indicator' = 'study_sessions'`;

    expect(row).toEqual({ communes: '5786', districts: '5786', top: '5786' });
  });

  it('has nothing to correct', async () => {
    const { reviewCycle } = await ask<{ reviewCycle: { version: number } }>(
      'tinh',
      `{ reviewCycle(id: "${cycle}") { version } }`,
    );
    const { publishAddendum } = await ask<{ publishAddendum: { code: string } }>(
      'tinh',
      `mutation { publishAddendum(input: { cycle: "${cycle}", version: ${reviewCycle.version} }) {
         ... on Refused { code message facts } } }`,
    );

    expect(publishAddendum.code).toBe('NOTHING_CORRECTED');
  });
});
