import { describe, expect, it } from 'vitest';
import { countLevel, countPlaywright, countVitest } from './counts.mjs';

const green = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  success: true,
  testResults: [{ status: 'passed', assertionResults: [{}, {}, {}] }],
};

describe('a report of vitest', () => {
  it('counts what passed and what was skipped', () => {
    expect(countVitest(green)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { ...green, success: false, testResults: [...green.testResults, broken] };

    expect(countVitest(report).failed).toBe(1);
  });

  it('counts an error outside every test as one failure', () => {
    expect(countVitest({ ...green, success: false }).failed).toBe(1);
  });
});

describe('a report of Playwright', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };

  it('counts what passed, failed and was skipped', () => {
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  it('counts as failed what passed only at the second try', () => {
    expect(countPlaywright({ stats: { ...stats, flaky: 1 }, errors: [] }).failed).toBe(2);
  });

  it('counts a server that did not come up as one failure', () => {
    const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };

    expect(countPlaywright({ stats: none, errors: [{}] }).failed).toBe(1);
  });
});

describe('a level', () => {
  it('adds up its reports', () => {
    const counts = [
      { passed: 2, failed: 1, skipped: 0 },
      { passed: 3, failed: 1, skipped: 1 },
    ];

    expect(countLevel(counts, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it('has failed when it ran nothing', () => {
    expect(countLevel([], 0).failed).toBe(1);
  });

  it('has failed when its program did, though every reported test passed', () => {
    expect(countLevel([{ passed: 2, failed: 0, skipped: 0 }], 1).failed).toBe(1);
  });
});
