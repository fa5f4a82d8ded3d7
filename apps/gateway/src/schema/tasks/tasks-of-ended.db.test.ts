import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask } = openDemo();
// By then everybody holds the grants that the acts gave.
const later = { today: date('2025-08-01'), now: new Date('2026-01-15T03:00:00Z') };

const openTasks = async (who: string, under = '') => {
  const { tasks } = await ask<{ tasks: { nodes: { unit: { fullName: string } }[] } }>(
    who,
    `{ tasks(${under} state: [OPEN]) { nodes { unit { fullName } } } }`,
    later,
  );
  return tasks.nodes.map(({ unit }) => unit.fullName);
};

describe('what districts had still to do that nothing came of', () => {
  it('is found under the province that came of theirs', async () => {
    expect(await openTasks('tinh', 'under: "15",')).toEqual([
      'Huyện Mù Cang Chải',
      'Huyện Trạm Tấu',
    ]);
  });

  it('is not found under what came of their communes', async () => {
    expect(await openTasks('tinh', 'under: "04252",')).toEqual([]);
  });

  it('is not told to whom the province is hidden', async () => {
    expect(await openTasks('xa-04507')).toEqual([]);
  });
});
