import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

interface Progress {
  readonly period: string | null;
  readonly state: string;
  readonly value: string | null;
  readonly target: string;
  readonly difference: string | null;
  readonly percentage: string | null;
  readonly units: { readonly reported: number; readonly expected: number };
  readonly isComplete: boolean;
  readonly isReached: boolean;
  readonly isExceeded: boolean;
  readonly isOverdue: boolean;
}

interface Target {
  readonly unit: { readonly code: string };
  readonly indicator: { readonly key: string } | null;
  readonly standard: { readonly key: string } | null;
  readonly progress: Progress;
}

const whole = `period state value target difference percentage units { reported expected } isComplete isReached isExceeded isOverdue`;

const set = (unit: string, indicator: string, value: string, dueOn: string, rest = '') =>
  ask<{ setTarget: { id?: string; code?: string } }>(
    'tinh',
    `mutation { setTarget(input: { unit: "${unit}", indicator: "${indicator}", value: "${value}", dueOn: "${dueOn}",
       source: "Kế hoạch" ${rest} }) { ... on Target { id } ... on Refused { code } } }`,
  );

const targetsOf = async (who: string, unit: string, args = '') => {
  const { targets } = await ask<{ targets: Target[] }>(
    who,
    `{ targets(under: "${unit}") { unit { code } indicator { key } standard { key } progress${args} { ${whole} } } }`,
  );
  const own = targets.filter((each) => each.unit.code === unit);
  return new Map(own.map((each) => [(each.indicator ?? each.standard)?.key, each.progress]));
};

const figureOf = async (unit: string, indicator: string, period: string) => {
  const { figure } = await ask<{ figure: Pick<Progress, 'state' | 'value' | 'units'> }>(
    'tinh',
    `{ figure(unit: "${unit}", indicator: "${indicator}", period: "${period}") {
       state value units { reported expected } } }`,
  );
  return figure;
};

beforeAll(async () => {
  await set('15', 'study_sessions', '1000', '2023-12-31');
  await set('15', 'weapons_handed_in', '500', '2025-12-31');
  await set('15', 'mediation_groups', '1400', '2025-12-31');
  await set('15', 'cultural_family_rate', '80', '2025-12-31');
  await set('15', 'meeting_new_rural', '105', '2025-12-31');
});

describe('a target on an indicator', () => {
  it.each([
    ['what is summed, in the year of its last day', 'study_sessions', '2023'],
    ['what is counted and kept, as it was last reported', 'mediation_groups', '2023'],
    ['a rate', 'cultural_family_rate', '2023'],
    ['how many meet a standard', 'meeting_new_rural', '2023'],
  ])('comes to what the figure says: %s', async (_what, indicator, period) => {
    const progress = (await targetsOf('tinh', '15')).get(indicator);
    const figure = await figureOf('15', indicator, period);

    expect(figure).toMatchObject({ state: 'REPORTED' });
    expect(progress).toMatchObject({ ...figure, period });
    expect(Number(progress?.difference)).toBeCloseTo(
      Number(figure.value) - Number(progress?.target),
      6,
    );
  });

  it('tells its percentage, but not that of a rate', async () => {
    const targets = await targetsOf('tinh', '15');
    const groups = targets.get('mediation_groups');

    expect(groups).toMatchObject({ value: '1383', difference: '-17', percentage: '98.8' });
    expect(groups).toMatchObject({ isReached: false, isOverdue: false, isComplete: true });
    expect(targets.get('cultural_family_rate')).toMatchObject({
      value: '73.999945',
      difference: '-6.000055',
      percentage: null,
    });
  });

  it('of a year that has not begun is not known, which is not zero', async () => {
    expect((await targetsOf('tinh', '15')).get('weapons_handed_in')).toMatchObject({
      period: '2025',
      state: 'NOT_REPORTED',
      value: null,
      difference: null,
      isComplete: false,
    });
  });

  it('says that it is incomplete while units have not reported', async () => {
    const { figureRanking } = await ask<{
      figureRanking: { figure: { unit: { code: string }; units: Progress['units'] } }[];
    }>(
      'tinh',
      `{ figureRanking(under: "15", level: DISTRICT, indicator: "study_sessions", period: "2023") {
           figure { unit { code } units { reported expected } } } }`,
    );
    const open = figureRanking.find(({ figure: { units } }) => units.reported < units.expected);
    const code = open?.figure.unit.code ?? '';
    await set(code, 'study_sessions', '50', '2023-12-31');

    expect((await targetsOf('tinh', code)).get('study_sessions')).toMatchObject({
      units: open?.figure.units,
      isComplete: false,
    });
  });

  it('that counts a standard comes to what one on the standard does, on every day', async () => {
    for (const day of ['2021-06-30', '2022-12-31', '2023-12-15']) {
      const targets = await targetsOf('tinh', '15', `(asOf: "${day}")`);
      const [counted, met] = [targets.get('meeting_new_rural'), targets.get('new_rural')];

      expect(counted?.state).toBe('REPORTED');
      expect({ ...counted, period: null }).toEqual(met);
    }
  });

  it('is told of units that the viewer sees, and of no other', async () => {
    expect((await targetsOf('xem', '15')).get('study_sessions')?.state).toBe('REPORTED');
    await expect(targetsOf('huyen-138', '15')).rejects.toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    });
  });
});

it('targets cost as many statements for few as for many', async () => {
  const source = `{ targets(under: "15") { progress { ${whole} } } }`;
  await ask('tinh', source);
  const few = statements().length;
  for (const code of ['132', '135', '136', '138']) {
    await set(code, 'study_sessions', '50', '2023-12-31');
    await set(code, 'meeting_new_rural', '20', '2025-12-31');
  }
  await ask('tinh', source);

  expect(statements()).toHaveLength(few);
});

describe('a target to come down', () => {
  // Early marriages: 118 in 2021, 79 in 2022.
  it.each([
    ['79', '2022-12-31', { value: '79', isReached: true, isExceeded: false, isOverdue: false }],
    ['78', '2022-12-31', { value: '79', isReached: false, isExceeded: true, isOverdue: true }],
  ])('of at most %s by %s is told so', async (value, dueOn, told) => {
    await set('15', 'early_marriages', value, dueOn, 'direction: AT_MOST');
    const { targets } = await ask<{ targets: (Target & { value: string; direction: string })[] }>(
      'tinh',
      `{ targets(under: "15") { unit { code } indicator { key } standard { key } value direction
           progress { ${whole} } } }`,
    );
    const own = targets.find(
      (each) => each.indicator?.key === 'early_marriages' && each.value === value,
    );

    expect(own).toMatchObject({ direction: 'AT_MOST', progress: told });
  });

  it('cannot be set on a standard', async () => {
    const { setTarget } = await ask<{ setTarget: { code: string } }>(
      'tinh',
      `mutation { setTarget(input: { unit: "15", standard: "new_rural", value: "3", dueOn: "2025-12-31",
         direction: AT_MOST, source: "Kế hoạch" }) { ... on Refused { code } } }`,
    );
    expect(setTarget.code).toBe('INVALID_INPUT');
  });
});

describe('a target of what is summed', () => {
  const summed = async (rest: string, dueOn: string) => {
    const { setTarget } = await set('15', 'participant_turns', '1', dueOn, rest);
    const { node } = await ask<{ node: { progress: Progress } }>(
      'tinh',
      `{ node(id: "${setTarget.id}") { ... on Target { progress { ${whole} } } } }`,
    );
    return node.progress;
  };

  it('counts its own days: since the day it names, to the day it is due', async () => {
    const years = await Promise.all(
      ['2021', '2022'].map((year) => figureOf('15', 'participant_turns', year)),
    );
    const sum = years.reduce((total, { value }) => total + Number(value), 0);

    expect(await summed('since: "2021-01-01"', '2022-12-31')).toMatchObject({
      period: '2021-01-01/2022-12-31',
      value: String(sum),
    });
  });

  it('counts nothing that comes after the day it is due', async () => {
    const quarters = await Promise.all(
      ['2022-Q1', '2022-Q2'].map((quarter) => figureOf('15', 'participant_turns', quarter)),
    );
    const sum = quarters.reduce((total, { value }) => total + Number(value), 0);

    expect(await summed('', '2022-06-30')).toMatchObject({
      period: '2022-01-01/2022-06-30',
      value: String(sum),
    });
  });

  it('takes its first day back when it is told to', async () => {
    const { setTarget } = await set(
      '138',
      'study_sessions',
      '9',
      '2022-12-31',
      'since: "2021-01-01"',
    );
    const edit = (rest: string, version: number) =>
      ask<{ editTarget: { since: string | null; version: number } }>(
        'tinh',
        `mutation { editTarget(input: { id: "${setTarget.id}", version: ${version}, ${rest} }) {
           ... on Target { since version } ... on Refused { message } } }`,
      );

    expect((await edit('value: "10"', 1)).editTarget).toEqual({ since: '2021-01-01', version: 2 });
    expect((await edit('since: null', 2)).editTarget).toEqual({ since: null, version: 3 });
  });

  it('is refused a first day where it is not summed', async () => {
    const { setTarget } = await set(
      '15',
      'mediation_groups',
      '1',
      '2025-12-31',
      'since: "2021-01-01"',
    );

    expect(setTarget.code).toBe('INVALID_INPUT');
  });
});
