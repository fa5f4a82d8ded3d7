import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask } = openDemo();
// By then everybody holds the grants that the acts gave.
const now = new Date('2026-01-15T03:00:00Z');

const reportsUnder = async (who: string, unit: string, today: string) => {
  const { reports } = await ask<{
    reports: { totalCount: number; nodes: { unit: { code: string } }[] };
  }>(
    who,
    `{ reports(under: "${unit}", cycleState: [OPEN], first: 200) { totalCount nodes { unit { code } } } }`,
    { today: date(today), now },
  );
  return { count: reports.totalCount, codes: reports.nodes.map(({ unit }) => unit.code) };
};

describe('reports of units that have ended', () => {
  it('are found under the province that theirs came into, all of them', async () => {
    const then = await reportsUnder('tinh', '15', '2023-12-15');
    expect(then.count).toBe(183);
    expect((await reportsUnder('tinh', '15', '2025-08-01')).count).toBe(183);
  });

  it('are found under the ward that they came into, and no others', async () => {
    const { codes } = await reportsUnder('tinh', '04252', '2025-08-01');
    expect(codes.toSorted()).toEqual(['04252', '04255', '04258', '04261', '04264', '04267']);
  });

  it('are not found before the day on which they came into it', async () => {
    expect((await reportsUnder('tinh', '04252', '2023-12-15')).codes).toEqual(['04252']);
  });

  it('are counted under the province that came of theirs as they were under it, its own left out', async () => {
    const counted = async (today: string) => {
      const { reviewCycles } = await ask<{
        reviewCycles: { nodes: { completeness: { expected: number; accepted: number } }[] };
      }>(
        'tinh',
        '{ reviewCycles(state: [OPEN]) { nodes { completeness(under: "15") { expected accepted } } } }',
        { today: date(today), now },
      );
      return reviewCycles.nodes.map(({ completeness }) => completeness);
    };
    const then = await counted('2023-12-15');
    expect(then[0]?.expected).toBeGreaterThan(170);
    expect(await counted('2025-08-01')).toEqual(then);
  });
});
