import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import type { Asking } from './asked-once.ts';
import { openCycle, type ExpectedUnit, type OpeningFacts } from './route.ts';

const province: ExpectedUnit = { unitId: '15', level: 'PROVINCE', ancestorIds: ['country'] };
const district: ExpectedUnit = { unitId: '138', level: 'DISTRICT', ancestorIds: ['15', 'country'] };
const commune: ExpectedUnit = {
  unitId: '04507',
  level: 'COMMUNE',
  ancestorIds: ['138', '15', 'country'],
};
const reason = 'Đã nhập về xã bên cạnh.';
const quarter = (ordinal: number, firstDay: string, lastDay: string) => ({
  id: ordinal,
  key: `2023-Q${ordinal}`,
  calendarKey: 'CALENDAR',
  frequency: 'QUARTER' as const,
  ordinal,
  firstDay: date(firstDay),
  lastDay: date(lastDay),
});
const facts: OpeningFacts = {
  rootId: '15',
  window: { from: date('2023-04-01'), to: date('2023-10-01') },
  cutOffOn: date('2023-09-30'),
  units: [province, district, commune],
  exemptions: [],
  deadlines: { PROVINCE: 15, DISTRICT: 10, COMMUNE: 5 },
  holidays: [{ day: date('2023-09-04'), name: 'Quốc khánh' }],
  indicators: [
    {
      key: 'study_sessions',
      frequency: 'QUARTER',
      calendarKey: 'CALENDAR',
      collectedFrom: null,
      collectedTo: null,
    },
  ],
  periods: [quarter(3, '2023-07-01', '2023-09-30'), quarter(2, '2023-04-01', '2023-06-30')],
  asking: { cycleId: 'this', programmeId: '09', template: 'A' },
  others: [],
};
const other: Asking = {
  ...facts.asking,
  cycleId: 'other',
  state: 'OPEN',
  template: 'B',
  indicators: ['study_sessions'],
  window: { from: date('2023-07-01'), to: date('2024-01-01') },
  unitIds: new Set(['04507']),
};
const opened = (more: Partial<OpeningFacts> = {}) => openCycle({ ...facts, ...more });
const parents = (more: Partial<OpeningFacts>) => {
  const verdict = opened(more);
  return verdict.ok ? verdict.value.route.map(({ parentId }) => parentId) : verdict;
};

describe('opening a review', () => {
  it('freezes who reports to whom by which day, in the order of the map', () => {
    const verdict = opened();

    expect(verdict.ok && verdict.value.route).toEqual([
      { unitId: '15', level: 'PROVINCE', parentId: null, dueOn: '2023-10-20', exemption: null },
      { unitId: '138', level: 'DISTRICT', parentId: '15', dueOn: '2023-10-13', exemption: null },
      { unitId: '04507', level: 'COMMUNE', parentId: '138', dueOn: '2023-10-06', exemption: null },
    ]);
  });

  it('freezes the periods of each indicator', () => {
    const verdict = opened();

    expect(
      verdict.ok && verdict.value.periods.get('study_sessions')?.map(({ key }) => key),
    ).toEqual(['2023-Q2', '2023-Q3']);
  });

  it('asks for what ends by its cut-off, and counts the deadlines from there', () => {
    const verdict = opened({ cutOffOn: date('2023-08-15') });
    if (!verdict.ok) throw new Error(verdict.code);

    expect(verdict.value.periods.get('study_sessions')?.map(({ key }) => key)).toEqual(['2023-Q2']);
    expect(verdict.value.route.map(({ dueOn }) => dueOn)).toEqual([
      '2023-09-06',
      '2023-08-29',
      '2023-08-22',
    ]);
  });

  it('lets a commune report to the province where there is no district', () => {
    const direct = { ...commune, ancestorIds: ['15', 'country'] };

    expect(parents({ units: [province, direct] })).toEqual([null, '15']);
  });

  it('lets a commune report to the province where its district is not expected, or spared', () => {
    expect(parents({ units: [province, commune] })).toEqual([null, '15']);
    expect(parents({ exemptions: [{ unitId: '138', reason }] })).toEqual([null, '15', '15']);
  });

  it('keeps who is spared, and why', () => {
    const verdict = opened({ exemptions: [{ unitId: '04507', reason: ` ${reason} ` }] });

    expect(verdict.ok && verdict.value.route[2]).toMatchObject({
      parentId: '138',
      exemption: reason,
    });
  });

  it.each([
    ['HOLIDAYS_UNKNOWN', { holidays: [] }],
    ['INVALID_INPUT', { deadlines: { PROVINCE: 15, COMMUNE: 5 } }],
    ['REASON_REQUIRED', { exemptions: [{ unitId: '04507', reason: 'không' }] }],
    ['NOT_FOUND', { exemptions: [{ unitId: '04510', reason }] }],
    ['NOT_FOUND', { exemptions: [{ unitId: '15', reason }] }],
    ['NOT_FOUND', { units: [district, commune] }],
    ['NOT_FOUND', { units: [province, { ...commune, ancestorIds: ['140', '16'] }] }],
    ['FIGURE_ASKED_TWICE', { others: [other] }],
    ['NOT_WHOLE_PERIODS', { window: { ...facts.window, from: date('2023-05-01') } }],
  ] as const)('is refused as %s: %j', (code, wrong) => {
    expect(opened(wrong)).toMatchObject({ ok: false, code });
  });
});

it('every unit reports to the nearest above it that reports, on any map, and from there to the root', () => {
  // Each unit hangs under one that stands before it: the first is the root.
  const maps = fc
    .array(fc.record({ under: fc.nat(), isExpected: fc.boolean(), isExempt: fc.boolean() }), {
      maxLength: 25,
    })
    .map((rest) => [{ under: 0, isExpected: true, isExempt: false }, ...rest])
    .map((units) =>
      units.map((unit, index) => ({ ...unit, id: `u${index}`, above: unit.under % (index || 1) })),
    );
  fc.assert(
    fc.property(maps, (map) => {
      const ancestorIds = (index: number): string[] => {
        const above = map[index]?.above ?? 0;
        return index === 0 ? ['country'] : [`u${above}`, ...ancestorIds(above)];
      };
      const units = map.flatMap(({ id, isExpected }, index): ExpectedUnit[] =>
        isExpected ? [{ unitId: id, level: 'COMMUNE', ancestorIds: ancestorIds(index) }] : [],
      );
      const exemptions = map
        .filter(({ isExpected, isExempt }) => isExpected && isExempt)
        .map(({ id }) => ({ unitId: id, reason }));
      const verdict = opened({ rootId: 'u0', units, exemptions });
      if (!verdict.ok) throw new Error(verdict.code);
      const { route } = verdict.value;

      /** Climbs from unit to unit until somebody answers. */
      const answering = (index: number): string | null => {
        if (index === 0) return null;
        const above = map[index]?.above ?? 0;
        const { isExpected = false, isExempt = false } = map[above] ?? {};
        return isExpected && !isExempt ? `u${above}` : answering(above);
      };
      const climbed = map.flatMap(({ isExpected }, index) =>
        isExpected ? [answering(index)] : [],
      );

      expect(route.map(({ unitId }) => unitId)).toEqual(units.map(({ unitId }) => unitId));
      expect(route.map(({ parentId }) => parentId)).toEqual(climbed);
      expect(route.filter(({ exemption }) => exemption !== null)).toHaveLength(exemptions.length);
    }),
    { numRuns: 300 },
  );
});
