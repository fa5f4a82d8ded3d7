import { expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

interface Group {
  readonly state: string;
  readonly count: number;
  readonly signings: readonly { readonly id: string; readonly updatedAt: string }[];
}
async function groupsOf(who: string, args: string): Promise<readonly Group[]> {
  const { signingsByState } = await ask<{ signingsByState: readonly Group[] }>(
    who,
    `{ signingsByState(${args}) { state count signings { id updatedAt
       unit { code parent { code } } programme { code } } } }`,
  );
  return signingsByState;
}
const countOf = async (who: string, args: string) => {
  const { signings } = await ask<{ signings: { totalCount: number } }>(
    who,
    `{ signings(${args}) { totalCount } }`,
  );
  return signings.totalCount;
};

it('counts in each state what the list of that state counts, whatever narrows them', async () => {
  for (const narrowed of ['under: "15"', 'under: "138", search: "minh"', 'level: [COMMUNE]']) {
    for (const day of ['', ', asOf: "2023-06-30"']) {
      const groups = await groupsOf('tinh', `${narrowed}${day}`);
      expect(groups).toHaveLength(9);
      for (const { state, count } of groups) {
        const asked = `${narrowed}${day}, state: [${state}]`;
        expect([asked, count]).toEqual([asked, await countOf('tinh', asked)]);
      }
    }
  }
});

it('takes one statement for all states, and three for what stands on the cards', async () => {
  await groupsOf('tinh', 'first: 10');
  expect(statements().length).toBeLessThanOrEqual(4);
});

it('begins with what has waited longest, and with as many as were asked for', async () => {
  const groups = await groupsOf('tinh', 'first: 3');
  for (const { state, count, signings } of groups) {
    expect(signings).toHaveLength(Math.min(3, count));
    const times = signings.map(({ updatedAt }) => updatedAt);
    const isLatestFirst = ['SIGNED', 'SUPERSEDED', 'TERMINATED', 'CANCELLED'].includes(state);
    expect(times).toEqual(isLatestFirst ? times.toSorted().toReversed() : times.toSorted());
  }
});

it('tells counts alone where no rows are asked for', async () => {
  const [counted, shown] = [await groupsOf('tinh', 'first: 0'), await groupsOf('tinh', 'first: 1')];
  expect(counted.map(({ count }) => count)).toEqual(shown.map(({ count }) => count));
  expect(counted.flatMap(({ signings }) => signings)).toEqual([]);
});

it('tells only the states asked for, in the order of a signing’s life', async () => {
  const groups = await groupsOf('tinh', 'state: [SIGNED, DRAFTING]');
  expect(groups.map(({ state }) => state)).toEqual(['DRAFTING', 'SIGNED']);
});

it('is refused what is too much, and a unit that is not the viewer’s', async () => {
  await expect(groupsOf('tinh', 'first: 51')).rejects.toMatchObject({
    refusal: { code: 'INVALID_INPUT' },
  });
  await expect(groupsOf('huyen-138', 'under: "132"')).rejects.toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  });
});
