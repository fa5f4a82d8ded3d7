import { describe, expect, it } from 'vitest';
import { addDays, date } from '../dates.ts';
import { type ReviewCycleState, reviewCycleStates } from '../reviews/index.ts';
import {
  decideTask,
  decideTaskMove,
  decideTaskMoveOpen,
  decideTaskOpen,
  isTaskLate,
  taskLateBy,
  taskMoveNames,
  taskStates,
  type TaskActor,
  type TaskCommand,
  type TaskFacts,
  type TaskMove,
  type TaskState,
} from './task.ts';

const today = date('2023-12-15');
const reason = 'Chưa có biên bản kèm theo.';
const evidence = 'Kế hoạch số 12/KH-UBND ngày 10/12/2023';
const keeper: TaskActor = {
  id: 'tinh',
  sides: new Set(),
  mayKeep: true,
  keeperName: 'Tỉnh Yên Bái',
};
const owner: TaskActor = {
  ...keeper,
  id: 'xa-04507',
  sides: new Set(['UNIT']),
  unitNames: { UNIT: 'Xã Tân Đồng' },
  mayKeep: false,
};
const both: TaskActor = { ...keeper, sides: new Set(['UNIT']) };

describe('handing out a task', () => {
  const hand = (what: string, dueOn = today, actor = keeper) =>
    decideTask({ what, dueOn }, { actor, cycleState: 'PUBLISHED', today });

  it('keeps its words tidied; it may be due on the very day', () => {
    expect(hand(' Kiện toàn tổ hòa giải. ')).toEqual({ ok: true, value: 'Kiện toàn tổ hòa giải.' });
  });

  it('follows from no review that was called off', () => {
    const asked = { what: 'Kiện toàn', dueOn: today };
    expect(decideTask(asked, { actor: keeper, cycleState: 'CANCELLED', today })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('is open from the day a review asks somebody on, to whoever keeps it, before anything is said of the task', () => {
    const codeOf = (actor: TaskActor, cycleState: ReviewCycleState) => {
      const verdict = decideTaskOpen({ actor, cycleState });
      return verdict.ok ? 'OPEN' : verdict.code;
    };
    expect(reviewCycleStates.map((state) => [state, codeOf(keeper, state)])).toEqual([
      ['PLANNED', 'WRONG_STATE'],
      ['OPEN', 'OPEN'],
      ['PUBLISHED', 'OPEN'],
      ['CANCELLED', 'WRONG_STATE'],
    ]);
    expect(codeOf(owner, 'OPEN')).toBe('NOT_YOURS');
    const asked = { what: 'Kiện toàn', dueOn: today };
    expect(decideTask(asked, { actor: keeper, cycleState: 'PLANNED', today })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('is for whoever keeps the review', () => {
    expect(hand('Kiện toàn', today, owner)).toMatchObject({
      code: 'NOT_YOURS',
      facts: { unit: 'Tỉnh Yên Bái' },
    });
  });

  it.each([
    ['INVALID_INPUT', ' ', today],
    ['INVALID_INPUT', 'x'.repeat(1001), today],
    ['DATE_OUT_OF_RANGE', 'Kiện toàn', addDays(today, -1)],
    ['DATE_OUT_OF_RANGE', 'Kiện toàn', date('2028-12-16')],
  ] as const)('is refused as %s: %s by %s', (code, what, dueOn) => {
    expect(hand(what, dueOn)).toMatchObject({ code });
  });
});

// Written out, not read from the table under test: this is the specification.
const openMoves: Record<TaskState, TaskMove[]> = {
  OPEN: ['COMPLETE', 'CANCEL'],
  DONE: ['REOPEN'],
  CANCELLED: ['REOPEN'],
};

describe('the life of a task', () => {
  const decide = (task: Partial<TaskFacts>, command: Partial<TaskCommand>) =>
    decideTaskMove(
      { state: 'OPEN', ...task },
      { move: 'COMPLETE', actor: both, evidence, reason, ...command },
    );

  it.each(taskStates)('from %s goes nowhere else', (state) => {
    const open = taskMoveNames.filter((move) => decide({ state }, { move }).ok);

    expect(open).toEqual(openMoves[state]);
  });

  it.each([
    ['COMPLETE', 'OPEN', 'DONE', owner, keeper],
    ['CANCEL', 'OPEN', 'CANCELLED', keeper, owner],
    ['REOPEN', 'DONE', 'OPEN', keeper, owner],
    ['REOPEN', 'CANCELLED', 'OPEN', keeper, owner],
  ] as const)('%s leads from %s to %s, by one of the two', (move, state, to, mine, other) => {
    expect(decide({ state }, { move, actor: mine })).toEqual({ ok: true, value: to });
    expect(decide({ state }, { move, actor: other })).toMatchObject({ code: 'NOT_YOURS' });
  });

  it('is done with something to show for it', () => {
    expect(decide({}, { evidence: ' ' })).toMatchObject({ code: 'EVIDENCE_REQUIRED' });
    expect(decide({}, { evidence: null })).toMatchObject({ code: 'EVIDENCE_REQUIRED' });
    expect(decide({}, { evidence: 'x'.repeat(2001) })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(decideTaskMoveOpen({ state: 'OPEN' }, { move: 'COMPLETE', actor: owner }).ok).toBe(true);
  });

  it.each([
    ['CANCEL', 'OPEN'],
    ['REOPEN', 'DONE'],
  ] as const)('%s says why', (move, state) => {
    expect(decide({ state }, { move, reason: 'sai' })).toMatchObject({ code: 'REASON_REQUIRED' });
  });
});

it('a task is late from the day after it was due, while it is still to be done', () => {
  const due = { state: 'OPEN', dueOn: today } as const;

  expect(isTaskLate(due, today)).toBe(false);
  expect(isTaskLate(due, addDays(today, 1))).toBe(true);
  expect(taskLateBy(due, today)).toBe(0);
  expect(taskLateBy(due, addDays(today, 4))).toBe(4);
  expect(isTaskLate({ ...due, state: 'DONE' }, addDays(today, 1))).toBe(false);
  expect(taskLateBy({ ...due, state: 'CANCELLED' }, addDays(today, 4))).toBe(0);
});
