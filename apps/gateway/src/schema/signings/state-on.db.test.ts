import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

interface Listed {
  signings: { totalCount: number; nodes: { state: string; stateOn: string | null }[] };
}

const june = '2023-06-30';
const list = async (filter: string) => {
  const { signings } = await ask<Listed>(
    'tinh',
    `{ signings(level: [COMMUNE], first: 500, ${filter}) { totalCount nodes { state stateOn } } }`,
  );
  return signings;
};

describe('a list of signings of a past day', () => {
  it('tells the states of then, one statement more than today’s', async () => {
    await list('asOf: "2023-12-15"');
    const today = statements().length;
    const { nodes } = await list(`asOf: "${june}"`);

    expect(statements()).toHaveLength(today + 1);
    expect(nodes.filter(({ state, stateOn }) => state !== stateOn).length).toBeGreaterThan(0);
  });

  it('leaves out what was not on record then', async () => {
    const then = await list(`asOf: "${june}"`);
    const now = await list('asOf: "2023-12-15"');

    expect(then.nodes.every(({ stateOn }) => stateOn !== null)).toBe(true);
    expect(then.totalCount).toBeLessThan(now.totalCount);
  });

  it('is narrowed by the state of then', async () => {
    const { nodes } = await list(`asOf: "${june}"`);
    const count = (state: string) => nodes.filter(({ stateOn }) => stateOn === state).length;
    for (const state of ['PLANNED', 'DRAFTING', 'SUBMITTED', 'APPROVED', 'SIGNED']) {
      const narrowed = await list(`asOf: "${june}", state: [${state}]`);
      expect([state, narrowed.totalCount]).toEqual([state, count(state)]);
    }
  });

  it('counts as signed what coverage counts as in force', async () => {
    const { signingCoverage } = await ask<{ signingCoverage: { inForce: number } }>(
      'tinh',
      `{ signingCoverage(programme: "09/CTr-BCA-MTTW", level: [COMMUNE], asOf: "${june}") { inForce } }`,
    );
    const { signings } = await ask<{ signings: { nodes: { isInForce: boolean }[] } }>(
      'tinh',
      `{ signings(level: [COMMUNE], asOf: "${june}", state: [SIGNED], first: 500) {
          nodes { isInForce(asOf: "${june}") } } }`,
    );

    const inForce = signings.nodes.filter(({ isInForce }) => isInForce);
    expect(inForce).toHaveLength(signingCoverage.inForce);
  });
});
