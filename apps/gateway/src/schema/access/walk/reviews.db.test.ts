/* oxlint-disable vitest/no-conditional-expect -- what is expected depends on who looks */
import { castMember } from '@phoihop/database/cast';
import { date } from '@phoihop/domain/dates';
import { beforeAll, describe, expect, it } from 'vitest';
import { reviewing } from '../../reviews/testing.ts';
import { openDemo } from '../../testing.ts';
import { walkers } from './walkers.ts';
import { readWorld, sightOf, type Sight, type World } from './world.ts';

const demo = openDemo();
const { ask, db } = demo;

interface Held {
  readonly id: string;
  readonly unitId: string;
  readonly cycleId: string;
  readonly parentId: string | null;
  readonly state: string;
  readonly firstSubmittedOn: Date | null;
}
let world: World;
let reports: readonly Held[];
let cycles: readonly { readonly id: string; readonly unitId: string }[];
let templates: readonly string[];

beforeAll(async () => {
  const reviews = reviewing(demo);
  const cycle = await reviews.open();
  await reviews.plan({ period: '2024-Q1', cutOffOn: '2024-06-30', title: 'Dự kiến' });
  await reviews.save('xa-04507', cycle, '04507', { leadership: 'Đã triển khai đủ nội dung.' });
  const { prisma } = db();
  world = await readWorld(db());
  reports = await prisma.report.findMany();
  cycles = await prisma.reviewCycle.findMany();
  templates = (await prisma.reviewTemplate.findMany()).map(({ id }) => id);
});

const rowOf = (id: string) => Buffer.from(id, 'base64').toString('utf8').split(':')[1] ?? '';
const sorted = (ids: Iterable<string>) => [...ids].toSorted();
const rowsOf = (list: readonly { readonly id: string }[]) =>
  sorted(list.map(({ id }) => rowOf(id)));
const idsOf = (list: readonly { readonly id: string }[]) => sorted(list.map(({ id }) => id));

interface Node {
  readonly id: string;
}
interface Report extends Node {
  readonly parent: Node | null;
  readonly reportsTo: { id: string } | null;
  readonly children: readonly Node[];
  readonly gaps: readonly Node[];
  readonly childSections: readonly { unit: Node }[];
}
interface Done {
  readonly expected: number;
  readonly submitted: number;
  readonly byState: readonly { state: string; count: number }[];
  readonly byStanding: readonly { count: number }[];
  readonly missing: readonly Node[];
}
interface Cycle extends Node {
  readonly reports: { totalCount: number; nodes: readonly Node[] };
  readonly completeness: Done;
  readonly board: readonly { unit: Node; report: Node; completeness: Done }[];
}

describe.each(walkers)('%s', (username) => {
  let sight: Sight;
  beforeAll(() => {
    sight = sightOf(world, castMember(username).id);
  });
  const isSeen = ({ unitId }: { readonly unitId: string }) => sight.units.has(unitId);
  const countOf = ({ byState }: Done) => byState.reduce((sum, { count }) => sum + count, 0);

  it('is told of the reviews that ask somebody he sees, and in them of those reports alone', async () => {
    const seen = cycles.filter(
      (cycle) => isSeen(cycle) || reports.some((each) => each.cycleId === cycle.id && isSeen(each)),
    );
    const answer = await ask<{
      reviewCycles: { totalCount: number; nodes: Cycle[] };
      reviewTemplates: { totalCount: number; nodes: Node[] };
    }>(
      username,
      `{ reviewTemplates(first: 50) { totalCount nodes { id } }
         reviewCycles(first: 20) { totalCount nodes { id reports(first: 500) { totalCount nodes { id } }
           completeness { ...D } board { unit { id } report { id } completeness { ...D } } } } }
       fragment D on ReportCompleteness { expected submitted byState { state count } byStanding { count } missing { id } }`,
    );
    expect(rowsOf(answer.reviewCycles.nodes)).toEqual(idsOf(seen));
    expect(answer.reviewCycles.totalCount).toBe(seen.length);
    expect(rowsOf(answer.reviewTemplates.nodes)).toEqual(sight.hasGrant ? sorted(templates) : []);
    for (const { id, reports: list, completeness, board } of answer.reviewCycles.nodes) {
      const own = reports.filter((report) => report.cycleId === rowOf(id) && isSeen(report));
      const expected = own.filter(({ state }) => state !== 'EXEMPT');
      const never = expected.filter(({ firstSubmittedOn }) => firstSubmittedOn === null);

      expect(rowsOf(list.nodes)).toEqual(idsOf(own));
      expect(list.totalCount).toBe(own.length);
      expect(completeness.expected).toBe(expected.length);
      expect(completeness.submitted).toBe(expected.length - never.length);
      expect(rowsOf(completeness.missing)).toEqual(idsOf(never));
      expect(countOf(completeness)).toBe(own.length);
      expect(completeness.byStanding.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
      expect(board.filter(({ unit }) => !sight.units.has(rowOf(unit.id)))).toEqual([]);
      expect(idsOf(own)).toEqual(expect.arrayContaining(rowsOf(board.map(({ report }) => report))));
      // Every report stands on the board once: as the head of a part, in one, or as the top.
      const onBoard = board.reduce((sum, part) => sum + 1 + countOf(part.completeness), 0);
      expect(own.length - onBoard).toBe(own.some(({ parentId }) => parentId === null) ? 1 : 0);
    }
  });

  it('is led from a report that he sees to none that he does not', async () => {
    const answer = await ask<{ reports: { totalCount: number; nodes: Report[] } }>(
      username,
      `{ reports(first: 1000) { totalCount nodes { id parent { id } reportsTo { id } children { id } gaps { id }
          childSections(key: "leadership", withSubmitted: true) { unit { id } } } } }`,
    );
    const seen = reports.filter(isSeen);
    expect(rowsOf(answer.reports.nodes)).toEqual(idsOf(seen));
    expect(answer.reports.totalCount).toBe(seen.length);
    for (const { id, parent, reportsTo, children, gaps, childSections } of answer.reports.nodes) {
      const row = reports.find((report) => report.id === rowOf(id));
      const above = reports.find((report) => report.id === row?.parentId);
      const below = reports.filter((report) => report.parentId === row?.id && isSeen(report));

      expect(parent && rowOf(parent.id)).toBe(above && isSeen(above) ? above.id : null);
      // Whom it reports to everybody may know.
      expect(reportsTo && rowOf(reportsTo.id)).toBe(above?.unitId ?? null);
      expect(rowsOf(children)).toEqual(idsOf(below));
      expect(idsOf(below)).toEqual(expect.arrayContaining(rowsOf(gaps)));
      expect(childSections.filter(({ unit }) => !sight.units.has(rowOf(unit.id)))).toEqual([]);
    }
  });

  it('finds nothing by the id of what he does not see', async () => {
    const hidden = reports.find((report) => !isSeen(report));
    if (!hidden) return;
    const id = Buffer.from(`Report:${hidden.id}`).toString('base64');
    await expect(ask(username, `{ report(id: "${id}") { id } }`)).rejects.toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
    const { node } = await ask<{ node: Node | null }>(username, `{ node(id: "${id}") { id } }`);
    expect(node).toBeNull();
  });

  it('tries an opening only where he sees all that it would ask', async () => {
    const planned = cycles.find(({ id }) => !reports.some(({ cycleId }) => cycleId === id));
    const id = Buffer.from(`ReviewCycle:${planned?.id}`).toString('base64');
    const trying = ask<{ openingOf: { stops: unknown[] } }>(
      username,
      `{ openingOf(cycle: "${id}") { stops { unit { id } } } }`,
      { today: date('2024-04-02') },
    );
    if (planned && isSeen(planned)) {
      expect((await trying).openingOf.stops).toHaveLength(183);
      return;
    }
    await expect(trying).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});
