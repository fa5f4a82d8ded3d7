import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

describe('coverage', () => {
  const fields = `expected inForce missing byLevel { level expected } byStanding { count }
    own { unit { code } expected } byUnit { unit { code } expected } missingUnits { code }`;
  interface Covered {
    signingCoverage: {
      expected: number;
      inForce: number;
      missing: number;
      byLevel: unknown;
      byStanding: { count: number }[];
      own: { unit: { code: string }; expected: number } | null;
      byUnit: { expected: number }[];
      missingUnits: unknown[];
    };
  }

  it('counts every expected unit once, in two statements', async () => {
    const { signingCoverage: all } = await ask<Covered>(
      'tinh',
      `{ signingCoverage(programme: "09/CTr-BCA-MTTW") { ${fields} } }`,
    );

    expect(statements()).toHaveLength(2);
    expect(all.byLevel).toEqual([
      { level: 'PROVINCE', expected: 1 },
      { level: 'DISTRICT', expected: 9 },
      { level: 'COMMUNE', expected: 173 },
    ]);
    expect(all.byUnit).toHaveLength(9);
    expect(all.byUnit.reduce((sum, part) => sum + part.expected, 0)).toBe(182);
    expect(all.own).toEqual({ unit: { code: '15' }, expected: 1 });
    expect(all.byStanding.reduce((sum, part) => sum + part.count, 0)).toBe(183);
    expect(all.missingUnits).toHaveLength(all.missing);
    expect(all.inForce + all.missing).toBe(all.expected);
  });

  it('tells the communes of each district by stage, unit by unit, in three statements', async () => {
    interface Told {
      signingCoverage: {
        expected: number;
        byUnit: { expected: number; byStage: { stage: string; count: number }[] }[];
        units: { stage: string; unit: { code: string }; signing: { state: string } | null }[];
      };
    }
    const { signingCoverage: told } = await ask<Told>(
      'tinh',
      `{ signingCoverage(programme: "09/CTr-BCA-MTTW", level: [COMMUNE]) { expected
          byUnit { expected byStage { stage count } }
          units { stage unit { code } signing { state } } } }`,
    );

    expect(statements()).toHaveLength(3);
    expect(told.expected).toBe(173);
    expect(told.units).toHaveLength(173);
    for (const { expected, byStage } of told.byUnit) {
      expect(byStage.reduce((sum, { count }) => sum + count, 0)).toBe(expected);
    }
    const onTheirWay = told.units.filter(
      ({ stage }) => !['MISSING', 'IN_FORCE', 'ENDED'].includes(stage),
    );
    expect(onTheirWay.map(({ signing }) => signing?.state)).toEqual(
      onTheirWay.map(({ stage }) => stage),
    );
  });

  it('agrees with the list of what is in force', async () => {
    const answer = await ask<Covered & { signings: { totalCount: number } }>(
      'huyen-138',
      `{ signingCoverage(programme: "09/CTr-BCA-MTTW") { expected inForce }
         signings(programme: "09/CTr-BCA-MTTW", inForceOn: "2023-12-15") { totalCount } }`,
    );
    const units = await ask<{ units: { totalCount: number } }>(
      'huyen-138',
      '{ units { totalCount } }',
    );

    expect(answer.signings.totalCount).toBe(answer.signingCoverage.inForce);
    expect(answer.signingCoverage.expected).toBe(units.units.totalCount);
  });

  interface Staged {
    signingCoverage: {
      byStage: { stage: string; count: number }[];
      units: {
        stage: string;
        unit: { code: string };
        signing: { id: string } | null;
        nextStep: { move: string } | null;
      }[];
    };
  }

  const stagesOn = async (asOf: string) => {
    const { signingCoverage } = await ask<Staged>(
      'tinh',
      `{ signingCoverage(programme: "09/CTr-BCA-MTTW", level: [COMMUNE], asOf: "${asOf}") {
          byStage { stage count } units { stage unit { code } signing { id } nextStep { move } } } }`,
    );
    return signingCoverage;
  };

  it('of a past day tells how far each unit had got by then, not how far it is now', async () => {
    const then = await stagesOn('2023-06-30');
    const now = await stagesOn('2023-12-15');
    const told = (coverage: typeof now) =>
      Object.fromEntries(coverage.byStage.map(({ stage, count }) => [stage, count]));

    expect(told(now)).toMatchObject({ IN_FORCE: 154, RETURNED: expect.any(Number) });
    expect(told(then)['IN_FORCE']).toBeLessThan(112);
    // What was under way in June is signed by now; what is under way now was not on record then.
    const wasUnderWay = then.units.filter(
      ({ stage }) => stage === 'SUBMITTED' || stage === 'DRAFTING',
    );
    expect(wasUnderWay.length).toBeGreaterThan(0);
    const stageNow = new Map(now.units.map(({ stage, unit }) => [unit.code, stage]));
    const signedSince = wasUnderWay.filter(({ unit }) => stageNow.get(unit.code) === 'IN_FORCE');
    expect(signedSince.length).toBeGreaterThan(0);
  });

  it('names the signing by which a unit has got so far, not the one that begins last', async () => {
    const before = (await stagesOn('2023-12-15')).units.find(({ stage }) => stage === 'IN_FORCE');
    const code = before?.unit.code ?? '';
    const planned = await ask<{ createSigning: { state?: string } }>(
      'tinh',
      `mutation { createSigning(input: { programme: "09/CTr-BCA-MTTW", unit: "${code}",
        validFrom: "2026-01-01", supersedes: "${before?.signing?.id}" }) { ... on Signing { state } } }`,
    );
    const after = (await stagesOn('2023-12-15')).units.find(({ unit }) => unit.code === code);

    expect(before?.signing).not.toBeNull();
    expect(planned.createSigning.state).toBe('PLANNED');
    expect(after).toEqual({ ...before, nextStep: { move: 'DRAFT' } });
  });
});
