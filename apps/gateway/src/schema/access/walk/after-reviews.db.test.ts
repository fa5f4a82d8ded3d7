import { castMember } from '@phoihop/database/cast';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptReports, openReview, type OpenReview } from '../../tasks/open-review.fixture.ts';
import { openDemo } from '../../testing.ts';
import { walkers } from './walkers.ts';
import { readWorld, sightOf, type Sight, type World } from './world.ts';

const { ask, db } = openDemo();

interface Held {
  readonly id: string;
  readonly unitId: string;
  readonly cycleId: string;
}
const end = '2024-02-01';

interface Node {
  readonly id: string;
}
let world: World;
let review: OpenReview;
let reports: readonly (Held & { firstSubmittedOn: Date | null; state: string })[];
let tasks: readonly (Held & { readonly state: string; readonly dueOn: Date })[];
let cycles: readonly { readonly id: string; readonly unitId: string; readonly state: string }[];
let conferences: readonly { readonly id: string; readonly cycleId: string }[];
let publications: readonly { readonly id: string; readonly cycleId: string }[];

beforeAll(async () => {
  review = await openReview(db());
  const { prisma } = db();
  const { cycleId } = review;
  await acceptReports(db(), review, ['04507', '138', '139', '15']);
  for (const { unitId } of await prisma.report.findMany({ where: { cycleId } })) {
    // oxlint-disable-next-line no-await-in-loop -- a handful
    await prisma.task.create({
      data: { cycleId, unitId, what: 'Kiện toàn', dueOn: new Date('2023-12-10') },
    });
  }
  const heldOn = new Date('2023-12-14');
  await prisma.conference.create({ data: { cycleId, heldOn, place: 'Hội trường' } });
  await ask(
    'tinh',
    `mutation { moveReviewCycle(input: { id: "${review.cycle}", version: 1, move: PUBLISH }) { __typename } }`,
  );
  world = await readWorld(db());
  reports = await prisma.report.findMany();
  tasks = await prisma.task.findMany();
  cycles = await prisma.reviewCycle.findMany();
  conferences = await prisma.conference.findMany();
  publications = await prisma.publication.findMany({ select: { id: true, cycleId: true } });
});

const rowOf = (id: string) => Buffer.from(id, 'base64').toString('utf8').split(':')[1] ?? '';
const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');
const sorted = (ids: Iterable<string>) => [...ids].toSorted();
const idsOf = (list: readonly Node[]) => sorted(list.map(({ id }) => id));
const rowsOf = (list: readonly Node[]) => sorted(list.map(({ id }) => rowOf(id)));

describe.each(walkers)('%s', (username) => {
  let sight: Sight;
  let seesCycle: (cycle: { readonly id: string; readonly unitId: string }) => boolean;
  beforeAll(() => {
    sight = sightOf(world, castMember(username).id);
    seesCycle = ({ id, unitId }) =>
      sight.units.has(unitId) ||
      reports.some((each) => each.cycleId === id && sight.units.has(each.unitId));
  });
  const within = <Row extends { readonly unitId: string }>(held: readonly Row[]) =>
    held.filter(({ unitId }) => sight.units.has(unitId));

  it('is told of the tasks of the units that he sees, in rows and in counts', async () => {
    const { tasks: list } = await ask<{ tasks: { totalCount: number; nodes: Node[] } }>(
      username,
      '{ tasks(first: 1000) { totalCount nodes { id } } }',
    );

    expect(rowsOf(list.nodes)).toEqual(idsOf(within(tasks)));
    expect(list.totalCount).toBe(within(tasks).length);
  });

  it('is shown with a review what hangs on it: its meetings, his tasks, and what was published where he sees who did', async () => {
    const answer = await ask<{
      reviewCycles: {
        nodes: (Node & Record<'tasks' | 'conferences' | 'publications', Node[]>)[];
      };
    }>(
      username,
      '{ reviewCycles(first: 20) { nodes { id tasks { id } conferences { id } publications { id } } } }',
    );
    const shown = answer.reviewCycles.nodes;
    expect(rowsOf(shown)).toEqual(idsOf(cycles.filter(seesCycle)));
    for (const { id, ...hanging } of shown) {
      const cycle = cycles.find((each) => each.id === rowOf(id));
      const ofIt = <Row extends { readonly cycleId: string }>(held: readonly Row[]) =>
        held.filter(({ cycleId }) => cycleId === cycle?.id);
      const isWhole = cycle !== undefined && sight.units.has(cycle.unitId);

      expect(rowsOf(hanging.tasks)).toEqual(idsOf(within(ofIt(tasks))));
      expect(rowsOf(hanging.conferences)).toEqual(idsOf(ofIt(conferences)));
      expect(rowsOf(hanging.publications)).toEqual(isWhole ? idsOf(ofIt(publications)) : []);
    }
  });

  it('is answered by id what he sees, and nothing of what he does not', async () => {
    const cycleOf = ({ cycleId }: { readonly cycleId: string }) =>
      cycles.find(({ id }) => id === cycleId) ?? { id: '', unitId: '' };
    const things: [string, readonly Node[], readonly Node[]][] = [
      ['Task', tasks, within(tasks)],
      ['Conference', conferences, conferences.filter((each) => seesCycle(cycleOf(each)))],
      [
        'Publication',
        publications,
        publications.filter((each) => sight.units.has(cycleOf(each).unitId)),
      ],
    ];
    for (const [type, all, seen] of things) {
      const { nodes } = await ask<{ nodes: readonly (Node | null)[] }>(
        username,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
        { variables: { ids: all.map(({ id }) => globalId(type, id)) } },
      );
      expect([type, rowsOf(nodes.filter((node) => node !== null))]).toEqual([type, idsOf(seen)]);
    }
  });

  it('has his own units counted in the calendar, and is reminded of theirs alone', async () => {
    const { deadlines, reminders } = await ask<{
      deadlines: { kind: string; expected: number }[];
      reminders: { unit: Node; items: { report: Node | null; task: Node | null }[] }[];
    }>(
      username,
      `{ deadlines(from: "2023-01-01", to: "${end}") { kind expected }
         reminders { unit { id } items { report { id } task { id } } } }`,
    );
    const count = (kind: string) =>
      deadlines
        .filter((each) => each.kind === kind)
        .reduce((sum, { expected }) => sum + expected, 0);
    const asking = cycles.filter(({ state }) => state === 'OPEN' || state === 'PUBLISHED');
    const due = within(reports).filter(
      ({ cycleId, state }) => state !== 'EXEMPT' && asking.some(({ id }) => id === cycleId),
    );

    expect(count('REPORTS')).toBe(due.length);
    const given = within(tasks).filter(({ dueOn }) => dueOn <= new Date(end));
    expect(count('TASKS')).toBe(given.length);
    expect(count('CONFERENCE')).toBe(
      conferences.filter(({ cycleId }) =>
        cycles.some((each) => each.id === cycleId && seesCycle(each)),
      ).length,
    );
    for (const { unit, items } of reminders) {
      expect(sight.units.has(rowOf(unit.id))).toBe(true);
      for (const { report, task } of items) expect([report, task]).toContain(null);
    }
    const reminded = reminders.flatMap(({ items }) => items.flatMap(({ task }) => task ?? []));
    expect(rowsOf(reminded)).toEqual(idsOf(given.filter(({ state }) => state === 'OPEN')));
  });
});
