import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

const [in2023, late2024, in2025] = ['2023-12-31', '2025-03-01', '2025-07-01'] as const;

async function unitOn(code: string, day: string, fields = 'fullName') {
  const { unit } = await ask<{ unit: Record<string, unknown> | null }>(
    'tinh',
    `{ unit(code: "${code}", asOf: "${day}") { ${fields} } }`,
  );
  return unit;
}

describe('the map of a day', () => {
  it.each([
    ['04264', in2023, 'Phường Nguyễn Phúc'],
    ['04264', late2024, 'Phường Hồng Hà'],
    ['15', '2025-06-30', 'Tỉnh Yên Bái'],
    ['15', in2025, 'Tỉnh Lào Cai'],
  ])('gives code %s on %s to %s', async (code, day, fullName) => {
    expect(await unitOn(code, day)).toEqual({ fullName });
  });

  it.each([
    [in2023, { DISTRICT: 9, COMMUNE: 173 }],
    [late2024, { DISTRICT: 9, COMMUNE: 168 }],
    [in2025, { COMMUNE: 51 }],
  ])('has on %s so many units: %j', async (day, expected) => {
    const unit = await unitOn('15', day, 'counts { level count }');
    const counts = unit?.['counts'] as { level: string; count: number }[];

    expect(Object.fromEntries(counts.map(({ level, count }) => [level, count]))).toEqual(expected);
  });

  it('of Lào Cai says that 51 of its 99 communes are on record, and of Yên Bái nothing', async () => {
    const incomplete = 'mapIncomplete { onRecord total }';

    expect(await unitOn('15', in2025, incomplete)).toEqual({
      mapIncomplete: { onRecord: 51, total: 99 },
    });
    expect(await unitOn('15', in2023, incomplete)).toEqual({ mapIncomplete: null });
    expect(await unitOn('138', in2023, incomplete)).toEqual({ mapIncomplete: null });
  });
});

type Resolved =
  | { readonly __typename: 'UnitFound'; readonly unit: { readonly code: string } }
  | { readonly __typename: 'UnitNotFound'; readonly text: string }
  | {
      readonly __typename: 'UnitAmbiguous';
      readonly candidates: readonly {
        readonly code: string;
        readonly parent: { readonly fullName: string };
      }[];
    };

async function resolved(text: string, rest = '', who = 'tinh') {
  const { resolveUnit } = await ask<{ resolveUnit: Resolved }>(
    who,
    `query($text: String!) { resolveUnit(text: $text ${rest}) { __typename ... on UnitFound { unit { code } }
       ... on UnitNotFound { text } ... on UnitAmbiguous { candidates { code parent { fullName } } } } }`,
    { variables: { text } },
  );
  return resolveUnit;
}

describe('the unit that a text means', () => {
  it('is not guessed between two: Xã Tân Thịnh is one of Yên Bái city, or one of Văn Chấn', async () => {
    expect(await resolved('Xã Tân Thịnh')).toEqual({
      __typename: 'UnitAmbiguous',
      candidates: [
        { code: '04279', parent: { fullName: 'Thành phố Yên Bái' } },
        { code: '04696', parent: { fullName: 'Huyện Văn Chấn' } },
      ],
    });
    expect(await resolved('Xã Tân Thịnh', ', under: "132"')).toMatchObject({
      unit: { code: '04279' },
    });
  });

  it.each(['04507', 'Xã Đào Thịnh', 'dao thinh', 'x. Đào Thịnh', 'ĐÀO THỊNH'])(
    'is found as people type it: %s',
    async (text) => {
      expect(await resolved(text)).toEqual({ __typename: 'UnitFound', unit: { code: '04507' } });
    },
  );

  it('depends on the day, the kind and who asks', async () => {
    expect(await resolved('Phường Hồng Hà', `, asOf: "${in2023}"`)).toMatchObject({
      unit: { code: '04267' },
    });
    expect(await resolved('Phường Hồng Hà', `, asOf: "${late2024}"`)).toMatchObject({
      unit: { code: '04264' },
    });
    expect(await resolved('Yên Bái', ', kind: THANH_PHO')).toMatchObject({ unit: { code: '132' } });
    expect((await resolved('Yên Bái')).__typename).toBe('UnitAmbiguous');
    expect(await resolved('Xã Việt Thành', '', 'xa-04507')).toEqual({
      __typename: 'UnitNotFound',
      text: 'Xã Việt Thành',
    });
  });

  it('takes three statements at most, however many answer', async () => {
    await resolved('Tân Thịnh', ', under: "15"');

    expect(statements().length).toBeLessThanOrEqual(3);
  });
});

interface Compared {
  readonly compareMaps: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly type: string;
      readonly differences: readonly string[];
      readonly before: { readonly code: string; readonly fullName: string } | null;
      readonly after: { readonly code: string; readonly fullName: string } | null;
      readonly successors: readonly { readonly share: string; readonly unit: { code: string } }[];
      readonly predecessors: readonly { readonly share: string; readonly unit: { code: string } }[];
    }[];
  };
}

async function compared(from: string, to: string, rest = '') {
  const { compareMaps } = await ask<Compared>(
    'tinh',
    `{ compareMaps(from: "${from}", to: "${to}", first: 1000 ${rest}) { totalCount nodes { type differences
       before { code fullName } after { code fullName } successors { share unit { code } } predecessors { share unit { code } } } } }`,
  );
  return compareMaps;
}

describe('the maps of two days', () => {
  it('tell of 173 communes what became of each, through two acts', async () => {
    const { nodes } = await compared(in2023, in2025, ', level: [COMMUNE]');
    const ended = nodes.filter(({ type }) => type === 'ENDED');
    const begun = nodes.filter(({ type }) => type === 'NEW');
    const kept = nodes.filter(({ type }) => type === 'KEPT');

    expect([ended.length, begun.length, kept.length]).toEqual([167, 45, 6]);
    expect(ended.filter(({ successors: [heir, ...others] }) => !heir || others.length)).toEqual([]);
    const nguyenPhuc = ended.find(({ before }) => before?.fullName === 'Phường Nguyễn Phúc');
    expect(nguyenPhuc?.successors).toEqual([{ share: '1', unit: { code: '04252' } }]);
    const xaHo = kept.map(({ differences }) => differences.join());
    expect(xaHo.toSorted()).toEqual(['MOVED', 'MOVED', 'MOVED', 'MOVED', 'MOVED', 'RENAMED,MOVED']);
  });

  it('that are one and the same differ in nothing', async () => {
    const same = await compared(in2023, in2023, ', under: "15"');

    expect(same.totalCount).toBe(183);
    expect((await compared(in2023, in2023, ', changed: true')).totalCount).toBe(0);
  });

  it('are compared under a unit, or under what came of it', async () => {
    const provinces = async (day: string) =>
      (await compared(day, in2025, ', under: "15", level: [PROVINCE]')).nodes;

    expect(await provinces(in2023)).toMatchObject([
      {
        type: 'ENDED',
        before: { fullName: 'Tỉnh Yên Bái' },
        successors: [{ unit: { code: '15' } }],
      },
      { type: 'NEW', after: { fullName: 'Tỉnh Lào Cai' }, predecessors: [{ share: '1' }] },
    ]);
    const city = await compared(in2023, late2024, ', under: "132", changed: true');
    expect(city.nodes.map(({ before, after }) => (before ?? after)?.fullName)).toEqual([
      'Phường Nguyễn Phúc',
      'Phường Hồng Hà',
      'Phường Hồng Hà',
    ]);
  });

  it('take the same few statements for one unit as for all', async () => {
    await compared(in2023, in2025, ', under: "15"');

    expect(statements().length).toBeLessThanOrEqual(8);
  });

  it('are not compared backwards', async () => {
    await expect(compared(in2025, in2023)).rejects.toMatchObject({
      refusal: { code: 'ENDS_BEFORE_IT_BEGINS' },
    });
  });
});

it('a unit tells what it came of, what came of it, and by which act', async () => {
  const line = await unitOn(
    '04264',
    late2024,
    `fullName predecessors { share predecessor { code fullName asOf } act { number isEffectiveVerified } }
     successors { successor { code fullName asOf } act { number } } line { predecessor { code } successor { code } }`,
  );

  expect(line).toEqual({
    fullName: 'Phường Hồng Hà',
    predecessors: ['Phường Nguyễn Phúc', 'Phường Hồng Hà'].map((fullName, index) => ({
      share: '1',
      predecessor: { code: ['04264', '04267'][index], fullName, asOf: '2024-11-30' },
      act: { number: '1246/NQ-UBTVQH15', isEffectiveVerified: false },
    })),
    successors: [
      {
        successor: { code: '04252', fullName: 'Phường Yên Bái', asOf: in2025 },
        act: { number: '1673/NQ-UBTVQH15' },
      },
    ],
    line: expect.arrayContaining([
      { predecessor: { code: '04264' }, successor: { code: '04252' } },
      { predecessor: { code: '04267' }, successor: { code: '04264' } },
    ]),
  });
});

it('a unit’s line is the same whoever of it is asked: with those that were merged with it', async () => {
  const lineFrom = async (code: string, day: string) => {
    const unit = await unitOn(code, day, 'line { predecessor { code } successor { code } }');
    return unit?.['line'];
  };
  const whole = await lineFrom('04252', in2025);

  // Six wards of 2023, of which two were merged before.
  expect(whole).toHaveLength(7);
  expect(await lineFrom('04267', in2023)).toEqual(whole);
  expect(await lineFrom('04252', in2023)).toEqual(whole);
});

it('a district that was abolished leaves none behind, and tells which act ended it', async () => {
  const ended = 'line { share } endedBy { number }';

  expect(await unitOn('138', in2023, ended)).toEqual({
    line: [],
    endedBy: { number: '1673/NQ-UBTVQH15' },
  });
  expect(await unitOn('15', in2025, 'endedBy { number }')).toEqual({ endedBy: null });
});

it('the units of a district that was abolished, and what came of each, take a few statements', async () => {
  await unitOn('138', '2025-06-30', 'children(first: 500) { nodes { successors { share } } }');

  expect(statements().length).toBeLessThanOrEqual(9);
});
