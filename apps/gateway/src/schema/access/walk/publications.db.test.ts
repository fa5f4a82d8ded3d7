/* oxlint-disable vitest/no-conditional-expect -- what is expected depends on who looks, and at what */
import { castMember } from '@phoihop/database/cast';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptReports, openReview } from '../../tasks/open-review.fixture.ts';
import { openDemo } from '../../testing.ts';
import { walkers } from './walkers.ts';
import { readWorld, sightOf, type Sight, type World } from './world.ts';

const { ask, db, asOwner } = openDemo();

interface Cycle {
  readonly id: string;
  readonly unitId: string;
  readonly state: string;
}
interface Report {
  readonly id: string;
  readonly cycleId: string;
  readonly unitId: string;
  readonly state: string;
  readonly dueOn: Date;
  readonly acceptedNumber: number | null;
}
let world: World;
let cycles: readonly Cycle[];
let reports: readonly Report[];
let codes: ReadonlyMap<string, string>;
let correctedIn: string;

beforeAll(async () => {
  // One that is published, and of which a figure reads otherwise since; one that stays open.
  const published = await openReview(db());
  await acceptReports(db(), published, ['04507', '138', '139', '15']);
  await ask(
    'tinh',
    `mutation { moveReviewCycle(input: { id: "${published.cycle}", version: 1, move: PUBLISH }) { __typename } }`,
  );
  await asOwner(
    `UPDATE unit_figure SET value = value + 1
      WHERE unit_id = (SELECT unit_id FROM report WHERE id = '${published.reportIds.get('04507')}')
        AND indicator_id = (SELECT id FROM indicator WHERE key = 'study_sessions')`,
  );
  correctedIn = published.cycleId;
  await openReview(db());
  const { prisma } = db();
  world = await readWorld(db());
  cycles = await prisma.reviewCycle.findMany();
  reports = await prisma.report.findMany();
  const names = await prisma.unitVersion.findMany({
    where: { id: { in: world.units.map(({ versionId }) => versionId) } },
  });
  codes = new Map(names.map(({ unitId, code }) => [unitId, code]));
});

const rowOf = (id: string) => Buffer.from(id, 'base64').toString('utf8').split(':')[1] ?? '';
const globalId = (id: string) => Buffer.from(`ReviewCycle:${id}`).toString('base64');

describe.each(walkers)('%s', (username) => {
  let sight: Sight;
  beforeAll(() => {
    sight = sightOf(world, castMember(username).id);
  });
  /** With what code a look into a review is refused; undefined where it is answered. */
  const refusalOf = ({ id, unitId, state }: Cycle, asked: string) => {
    if (sight.units.has(unitId)) return state === asked ? undefined : 'WRONG_STATE';
    const isKnown = reports.some((each) => each.cycleId === id && sight.units.has(each.unitId));
    return isKnown ? 'FORBIDDEN' : 'NOT_FOUND';
  };
  const look = (field: string, { id }: Cycle, fields: string) =>
    ask<Record<string, unknown>>(username, `{ ${field}(cycle: "${globalId(id)}") { ${fields} } }`);

  it('looks at what would be published where he sees who publishes: every unit that was asked, and nowhere else any', async () => {
    expect(cycles.filter(({ state }) => state === 'OPEN')).not.toEqual([]);
    for (const cycle of cycles) {
      const asked = look(
        'publicationPreview',
        cycle,
        'levels { reports { reported expected } } missing { code } exempt { code }',
      );
      const code = refusalOf(cycle, 'OPEN');
      if (code !== undefined) {
        await expect(asked).rejects.toMatchObject({ refusal: { code } });
        continue;
      }
      const { publicationPreview: seen } = (await asked) as {
        publicationPreview: {
          levels: { reports: { reported: number; expected: number } }[];
          missing: { code: string }[];
          exempt: { code: string }[];
        };
      };
      const below = reports.filter(
        ({ cycleId, unitId }) => cycleId === cycle.id && unitId !== cycle.unitId,
      );
      const expected = below.filter(({ state }) => state !== 'EXEMPT');
      const missing = expected.filter(({ acceptedNumber }) => acceptedNumber === null);
      const sum = (name: 'reported' | 'expected') =>
        seen.levels.reduce((total, { reports: counted }) => total + counted[name], 0);

      expect(below.filter(({ unitId }) => !sight.units.has(unitId))).toEqual([]);
      expect(codesIn(seen.missing)).toEqual(codesOf(missing));
      expect(codesIn(seen.exempt)).toEqual(
        codesOf(below.filter((each) => !expected.includes(each))),
      );
      expect([sum('reported'), sum('expected')]).toEqual([
        expected.length - missing.length,
        expected.length,
      ]);
    }
  });

  it('looks at what an addendum would correct where he sees who published, and is told of nothing elsewhere', async () => {
    for (const cycle of cycles) {
      const asked = look('addendumPreview', cycle, 'unitCode');
      const code = refusalOf(cycle, 'PUBLISHED');
      if (code !== undefined) {
        await expect(asked).rejects.toMatchObject({ refusal: { code } });
        continue;
      }
      const { addendumPreview } = (await asked) as { addendumPreview: { unitCode: string }[] };
      if (cycle.id !== correctedIn) continue;
      expect(addendumPreview.map(({ unitCode }) => unitCode)).toEqual(['15', '138', '04507']);
    }
  });

  it('has waiting by name what his own units write, and beyond that only what he sees', async () => {
    const { viewer } = await ask<{ viewer: { waiting: { reports: { id: string }[] } } }>(
      username,
      '{ viewer { waiting { reports { id } } } }',
    );
    const { id: accountId } = castMember(username);
    const acts = (unitId: string) =>
      world.grants.some(
        (grant) =>
          grant.accountId === accountId &&
          grant.unitId === unitId &&
          (grant.role === 'COORDINATOR' || grant.role === 'REPORTER'),
      );
    const isAsked = ({ cycleId }: Report) =>
      cycles.some(({ id, state }) => id === cycleId && /^(OPEN|PUBLISHED)$/.test(state));
    const written = reports
      .filter((each) => /^(NOT_STARTED|DRAFT|RETURNED)$/.test(each.state) && isAsked(each))
      .filter(({ unitId }) => acts(unitId))
      .toSorted(
        (one, other) => Number(one.dueOn) - Number(other.dueOn) || (one.id < other.id ? -1 : 1),
      );
    const shown = viewer.waiting.reports.map(({ id }) => rowOf(id));
    const own = Math.min(written.length, 5);

    expect(shown.slice(0, own)).toEqual(written.slice(0, own).map(({ id }) => id));
    for (const id of shown.slice(own)) {
      const report = reports.find((each) => each.id === id);
      expect(report?.state).toBe('SUBMITTED');
      expect(sight.units.has(report?.unitId ?? '')).toBe(true);
    }
  });
});

const codesIn = (units: readonly { readonly code: string }[]) =>
  units.map(({ code }) => code).toSorted();
const codesOf = (asked: readonly Report[]) =>
  codesIn(asked.map(({ unitId }) => ({ code: codes.get(unitId) ?? unitId })));
