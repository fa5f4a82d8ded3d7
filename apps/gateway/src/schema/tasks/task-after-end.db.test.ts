/** Who does a task when its unit has ended: what came of it, and where nothing did whoever coordinates above. */
import { date } from '@phoihop/domain/dates';
import { beforeAll, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { merged, merger } from '../units/merger.fixture.ts';
import { openReview } from './open-review.fixture.ts';

const demo = openDemo({ hasActs: false });
const { ask, asOwner, db } = demo;
const later = { today: date('2024-02-01') };

const tasks = new Map<string, string>();
beforeAll(async () => {
  const review = await openReview(db());
  for (const [what, unit] of [
    ['left', '04507'],
    ['second', '04507'],
    ['settled', '04507'],
    ['abolished', '04498'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { createTask } = await ask<{ createTask: { id: string } }>(
      'tinh',
      `mutation { createTask(input: { cycle: "${review.cycle}", unit: "${unit}", what: "${what}", dueOn: "2024-03-01" }) {
         ... on Task { id } } }`,
    );
    tasks.set(what, createTask.id);
  }
  await ask(
    'xa-04507',
    `mutation { moveTask(input: { id: "${tasks.get('settled')}", version: 1, move: COMPLETE, evidence: "Biên bản" }) {
       ... on Task { state } } }`,
  );
  const ends = `set valid_to = '2024-01-15' where valid_to is null and unit_id = (
    select unit_id from unit_version where code = '04498' and valid_from < '2024-01-15' limit 1)`;
  await asOwner(
    merger(['04507', '04510'], '2024-01-15'),
    `insert into access_grant (account_id, role, unit_id) values ('account-chua-quyen', 'REPORTER', '${merged.id}')`,
    `update unit set valid_to = '2024-01-15' where id = (
       select unit_id from unit_version where code = '04498' and valid_from < '2024-01-15' limit 1)`,
    `update unit_version ${ends}`,
    `update place ${ends}`,
  );
});

interface Moved {
  readonly code?: string;
  readonly message?: string;
  readonly state?: string;
  readonly version?: number;
  readonly history?: readonly { readonly action: string; readonly isOnBehalf: boolean }[];
}
async function move(who: string, what: string, how: string): Promise<Moved> {
  const id = tasks.get(what);
  const { version } = await db().prisma.task.findFirstOrThrow({ where: { what } });
  const { moveTask } = await ask<{ moveTask: Moved }>(
    who,
    `mutation { moveTask(input: { id: "${id}", version: ${version}, ${how} }) {
       ... on Task { state history { action isOnBehalf } } ... on Refused { code message } } }`,
    later,
  );
  return moveTask;
}
async function listed(who: string, filter = ''): Promise<string[]> {
  const { tasks: list } = await ask<{ tasks: { totalCount: number; nodes: { what: string }[] } }>(
    who,
    `{ tasks(first: 100${filter}) { totalCount nodes { what } } }`,
    later,
  );
  expect(list.totalCount).toBe(list.nodes.length);
  return list.nodes.map(({ what }) => what).toSorted();
}

it('what an ended unit had still to do is seen by who reports for what came of it, among what is his; what it had done is not', async () => {
  expect(await listed('chua-quyen')).toEqual(['left', 'second']);
  expect(await listed('chua-quyen', ', mine: true')).toEqual(['left', 'second']);
  expect(await listed('xa-04513')).toEqual([]);
  expect(await listed('tinh')).toEqual(
    expect.arrayContaining(['abolished', 'left', 'second', 'settled']),
  );
});

it('what it left is found by naming what came of the unit, as the one or as what lies above', async () => {
  for (const asked of ['under', 'unit']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await listed('chua-quyen', `, ${asked}: "${merged.code}"`)).toEqual(['left', 'second']);
  }
  expect(await listed('chua-quyen', `, mine: true, under: "${merged.code}"`)).toHaveLength(2);
  expect(await listed('tinh', ', unit: "04513"')).not.toContain('left');
});

it('whoever holds nothing but a grant at the unit that ended reads it still, and it waits for him no more', async () => {
  const { viewer } = await ask<{ viewer: { waiting: { tasksToDo: number; reports: object[] } } }>(
    'xa-04507',
    '{ viewer { waiting { tasksToDo reportsToWrite reports { id } } } }',
    later,
  );

  expect(await listed('xa-04507')).toEqual(expect.arrayContaining(['left', 'second', 'settled']));
  expect(await listed('xa-04507', ', mine: true')).toEqual([]);
  expect(viewer.waiting).toEqual({ tasksToDo: 0, reportsToWrite: 0, reports: [] });
});

it('the successor does it on behalf of the unit, and not whoever was there', async () => {
  const refused = await move('xa-04507', 'left', 'move: COMPLETE, evidence: "Kế hoạch"');
  expect(refused).toMatchObject({ code: 'NOT_YOURS', message: expect.stringContaining('Xã Mới') });
  const done = await move('chua-quyen', 'left', 'move: COMPLETE, evidence: "Kế hoạch"');

  expect(done).toMatchObject({ state: 'DONE' });
  expect(done.history?.at(-1)).toEqual({ action: 'task.COMPLETE', isOnBehalf: true });
  expect(await listed('chua-quyen')).toEqual(['left', 'second']);
});

it('whoever coordinates above the successor does it too, and who keeps the review calls it off', async () => {
  expect(await move('huyen-138', 'second', 'move: COMPLETE, evidence: "Kế hoạch"')).toMatchObject({
    state: 'DONE',
  });
  expect(await move('tinh', 'second', 'move: REOPEN, reason: "Chưa có biên bản."')).toMatchObject({
    state: 'OPEN',
  });
  expect(await move('tinh', 'second', 'move: CANCEL, reason: "Không còn cần nữa."')).toMatchObject({
    state: 'CANCELLED',
  });
});

it('where nothing came of the unit, whoever coordinates above settles it', async () => {
  expect(
    await move('huyen-138', 'abolished', 'move: COMPLETE, evidence: "Biên bản"'),
  ).toMatchObject({ state: 'DONE' });
});
