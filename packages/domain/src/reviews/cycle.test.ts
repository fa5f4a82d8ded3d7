import { describe, expect, it } from 'vitest';
import type { Line } from '../access/index.ts';
import { date } from '../dates.ts';
import type { Asking } from './asked-once.ts';
import {
  decideCycle,
  decideCycleEdit,
  decideCycleMove,
  decideCycleMoveOpen,
  reviewCycleMoveNames,
  type AskedCycle,
  type PlanningFacts,
  type ReviewCycleFacts,
  type ReviewCycleMove,
} from './cycle.ts';
import { reviewCycleStates, type ReviewCycleState } from './cycle-state.ts';
import { grantsToKeepReviews, reviewRoots } from './keeper.ts';
import { reportStates } from './report-state.ts';

const keeper = { mayKeep: true, unitName: 'Tỉnh Yên Bái' };
const asked: AskedCycle = {
  title: ' Sơ kết  năm 2023 ',
  window: { from: date('2023-01-01'), to: date('2024-01-01') },
  cutOffOn: date('2024-01-10'),
};
const yearly = {
  key: 'mediation_groups',
  frequency: 'YEAR',
  calendarKey: 'CALENDAR',
  collectedFrom: null,
  collectedTo: null,
} as const;
const year2023 = {
  id: 1,
  key: '2023',
  calendarKey: 'CALENDAR',
  frequency: 'YEAR',
  ordinal: 2023,
  firstDay: date('2023-01-01'),
  lastDay: date('2023-12-31'),
} as const;
const facts: PlanningFacts = {
  keeper,
  template: { key: 'a', isActive: true },
  indicators: [yearly],
  periods: [year2023],
  asking: { cycleId: null, programmeId: '09', template: 'A', unitIds: new Set(['04507']) },
  others: [],
};
const other: Asking = {
  ...facts.asking,
  cycleId: 'other',
  state: 'OPEN',
  template: 'B',
  indicators: ['mediation_groups'],
  window: asked.window,
};

describe('changing a review', () => {
  it.each(reviewCycleStates)('is possible while it is planned: %s', (state) => {
    expect(decideCycleEdit({ state }, keeper).ok).toBe(state === 'PLANNED');
  });

  it('is for whoever keeps it', () => {
    const stranger = { ...keeper, mayKeep: false };
    expect(decideCycleEdit({ state: 'PLANNED' }, stranger)).toMatchObject({ code: 'NOT_YOURS' });
  });
});

describe('planning a review', () => {
  it('is by a template that is used', () => {
    const template = { key: 'old', isActive: false };
    expect(decideCycle(asked, { ...facts, template })).toMatchObject({
      code: 'NOT_FOUND',
      facts: { what: 'reviewTemplate', text: 'old' },
    });
  });

  it('keeps its title tidied', () => {
    expect(decideCycle(asked, facts)).toEqual({ ok: true, value: 'Sơ kết năm 2023' });
  });

  it('may have its cut-off on the last day of the year that it asks for, and not before', () => {
    const cutOff = (day: string) => decideCycle({ ...asked, cutOffOn: date(day) }, facts);

    expect(cutOff('2023-12-31').ok).toBe(true);
    expect(cutOff('2023-12-30')).toMatchObject({
      code: 'DATE_OUT_OF_RANGE',
      facts: { what: 'cutOffOn', from: '2023-12-31', to: '2024-12-31' },
    });
    expect(cutOff('2024-12-31').ok).toBe(true);
    expect(cutOff('2025-01-01').ok).toBe(false);
  });

  it.each([
    ['NOT_YOURS', {}, { keeper: { ...keeper, mayKeep: false } }],
    ['INVALID_INPUT', { title: ' ' }, {}],
    ['INVALID_INPUT', { title: 'x'.repeat(201) }, {}],
    ['ENDS_BEFORE_IT_BEGINS', { window: { ...asked.window, to: asked.window.from } }, {}],
    ['NOT_WHOLE_PERIODS', { window: { ...asked.window, from: date('2023-02-01') } }, {}],
    ['NOT_WHOLE_PERIODS', {}, { periods: [] }],
    ['FIGURE_ASKED_TWICE', {}, { others: [other] }],
  ] as const)('is refused as %s: %j, %j', (code, wrong, otherwise) => {
    expect(decideCycle({ ...asked, ...wrong }, { ...facts, ...otherwise })).toMatchObject({
      ok: false,
      code,
    });
  });
});

describe('the cut-off of a review', () => {
  const quarter3 = {
    ...year2023,
    key: '2023-Q3',
    frequency: 'QUARTER',
    firstDay: date('2023-01-01'),
    lastDay: date('2023-09-30'),
  } as const;
  const quarter4 = {
    ...quarter3,
    key: '2023-Q4',
    ordinal: 2024,
    firstDay: date('2023-10-01'),
    lastDay: date('2023-12-31'),
  } as const;
  const quarterly = {
    indicators: [{ ...yearly, frequency: 'QUARTER' as const }],
    periods: [quarter3, quarter4],
  };
  const plan = (cutOffOn: string, more: Partial<PlanningFacts> = quarterly) =>
    decideCycle({ ...asked, cutOffOn: date(cutOffOn) }, { ...facts, ...more });

  it('may lie in its window: what ends later is not asked for', () => {
    expect(plan('2023-11-15').ok).toBe(true);
    expect(plan('2023-09-30').ok).toBe(true);
  });

  it.each([
    ['2023-09-29', '2023-09-30', quarterly],
    ['2023-12-30', '2023-12-31', facts],
    ['2025-01-01', '2023-12-31', facts],
  ] as const)('is not %s, before anything has ended or too late', (day, from, more) => {
    expect(plan(day, more)).toMatchObject({
      code: 'DATE_OUT_OF_RANGE',
      facts: { what: 'cutOffOn', from, to: '2024-12-31' },
    });
  });
});

// Written out, not read from the table under test: this is the specification.
const openMoves: Record<ReviewCycleState, ReviewCycleMove[]> = {
  PLANNED: ['OPEN', 'CANCEL'],
  OPEN: ['PUBLISH', 'CANCEL'],
  PUBLISHED: [],
  CANCELLED: [],
};
const reason = 'Hoãn theo chỉ đạo của tỉnh.';
const cycle = (state: ReviewCycleState, more: Partial<ReviewCycleFacts> = {}) => ({
  state,
  submitted: 0,
  rootState: 'ACCEPTED' as const,
  ...more,
});

describe('the life of a review', () => {
  it.each(reviewCycleStates)('from %s goes nowhere else', (state) => {
    const open = reviewCycleMoveNames.filter(
      (move) => decideCycleMove(cycle(state), { move, keeper, reason }).ok,
    );

    expect(open).toEqual(openMoves[state]);
  });

  it.each([
    ['OPEN', 'PLANNED', 'OPEN'],
    ['PUBLISH', 'OPEN', 'PUBLISHED'],
    ['CANCEL', 'OPEN', 'CANCELLED'],
  ] as const)('%s leads from %s to %s, by whoever keeps it', (move, from, to) => {
    expect(decideCycleMove(cycle(from), { move, keeper, reason })).toEqual({ ok: true, value: to });
    const stranger = { ...keeper, mayKeep: false };
    expect(decideCycleMove(cycle(from), { move, keeper: stranger, reason })).toMatchObject({
      code: 'NOT_YOURS',
      facts: { unit: 'Tỉnh Yên Bái' },
    });
  });

  it('is called off for a reason', () => {
    expect(decideCycleMove(cycle('PLANNED'), { move: 'CANCEL', keeper })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(decideCycleMoveOpen(cycle('PLANNED'), { move: 'CANCEL', keeper }).ok).toBe(true);
  });

  it('is not called off once a report was submitted', () => {
    const begun = cycle('OPEN', { submitted: 1 });

    expect(decideCycleMove(begun, { move: 'CANCEL', keeper, reason })).toMatchObject({
      code: 'REPORTS_SUBMITTED',
      facts: { count: 1 },
    });
  });

  it.each(reportStates)(
    'is published from an accepted report of its root only: %s',
    (rootState) => {
      const verdict = decideCycleMove(cycle('OPEN', { rootState }), { move: 'PUBLISH', keeper });

      expect(verdict.ok).toBe(rootState === 'ACCEPTED');
    },
  );
});

it('reviews of a unit are kept by its coordinators and by those above it, and by nobody else', () => {
  const line: Line = {
    unitId: '15',
    level: 'PROVINCE',
    ancestorIds: ['country'],
    coordinatedAncestorId: null,
  };
  const holds = (unitId: string, role: 'COORDINATOR' | 'REPORTER' | 'VIEWER' | 'ADMINISTRATOR') =>
    grantsToKeepReviews([{ unitId, role }], line).length === 1;

  expect(holds('15', 'COORDINATOR')).toBe(true);
  expect(holds('country', 'COORDINATOR')).toBe(true);
  expect(holds('138', 'COORDINATOR')).toBe(false);
  expect(holds('15', 'REPORTER')).toBe(false);
  expect(holds('15', 'VIEWER')).toBe(false);
  expect(holds('15', 'ADMINISTRATOR')).toBe(false);
});

it('what lies under a coordinator’s grant is whose reviews he keeps; a program keeps those that it was made for', () => {
  expect(
    reviewRoots([
      { unitId: '15', role: 'COORDINATOR' },
      { unitId: '15', role: 'REPORTER' },
      { unitId: '138', role: 'REPORTER' },
      { unitId: '139', role: 'VIEWER' },
      { unitId: 'country', role: 'ADMINISTRATOR' },
      { unitId: '140', role: 'COORDINATOR', actsOn: ['SIGNINGS'] },
      { unitId: '141', role: 'COORDINATOR', actsOn: ['REPORTS'] },
    ]),
  ).toEqual(['15', '141']);
});
