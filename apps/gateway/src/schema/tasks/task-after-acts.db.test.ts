/** Tasks of a province that became part of another: who sees them on the map of 2025, and by which units they are found. */
import type { Role } from '@phoihop/domain/access';
import { date } from '@phoihop/domain/dates';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { openReview } from './open-review.fixture.ts';

const { ask, db } = openDemo();
const today = date('2025-08-01');

const province = '15';
/** The units of 2025 that are asked for, by their codes. */
const unitIds = new Map<string, string>();
let heir = '';
beforeAll(async () => {
  const { cycleId } = await openReview(db());
  const { prisma } = db();
  const at = async (code: string, on: string) =>
    prisma.unitVersion.findFirstOrThrow({ where: { code, validFrom: new Date(on) } });
  unitIds.set(province, (await at(province, '2025-07-01')).unitId);
  const { unitId } = await prisma.report.findFirstOrThrow({
    where: { cycleId, level: 'COMMUNE' },
    orderBy: { position: 'asc' },
  });
  const standing = await prisma.$queryRaw<{ id: string; code: string }[]>`
    with recursive heir as (
      select ${unitId}::uuid as id
      union select successor_id from unit_lineage join heir on predecessor_id = heir.id)
    select heir.id::text, code from heir join unit_version on unit_id = heir.id and valid_to is null`;
  heir = standing[0]?.code ?? '';
  unitIds.set(heir, standing[0]?.id ?? '');
  const dueOn = new Date('2024-03-01');
  await prisma.task.create({ data: { cycleId, unitId, what: 'left', dueOn } });
  await prisma.task.create({ data: { cycleId, unitId, what: 'settled', dueOn } });
  await prisma.task.updateMany({
    where: { cycleId, what: 'settled' },
    data: { state: 'DONE', doneOn: new Date('2024-02-01'), evidence: 'Biên bản' },
  });
});

async function listed(role: Role, at: string, filter = '') {
  const { tasks } = await ask<{ tasks: { totalCount: number; nodes: { what: string }[] } }>(
    'chua-quyen',
    `{ tasks(first: 1000${filter}) { totalCount nodes { what } } }`,
    { today, lent: [{ role, unitId: unitIds.get(at) ?? '' }] },
  );
  const ours = tasks.nodes.filter(({ what }) => what === 'left' || what === 'settled');
  return ours.map(({ what }) => what).toSorted();
}

describe('what an ended commune left is found', () => {
  it('by the province that its own came into, at and below it', async () => {
    expect(await listed('COORDINATOR', province, `, under: "${province}"`)).toEqual([
      'left',
      'settled',
    ]);
    expect(await listed('VIEWER', province, `, under: "${province}"`)).toEqual(['left']);
  });

  it('by the commune that it came into, as the province asks and as that one does', async () => {
    for (const asked of ['under', 'unit']) {
      const filter = `, ${asked}: "${heir}"`;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await listed('REPORTER', heir, filter)).toEqual(['left']);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await listed('COORDINATOR', province, filter)).toEqual(['left', 'settled']);
    }
  });
});

it('all tasks of the former province’s review are seen by who coordinates what came of it, and so keeps that, and by nobody else there', async () => {
  expect(await listed('COORDINATOR', province)).toEqual(['left', 'settled']);
  for (const role of ['REPORTER', 'VIEWER', 'ADMINISTRATOR'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await listed(role, province)).toEqual(['left']);
  }
});
