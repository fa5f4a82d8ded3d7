import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import type { Finding, RuleSeverity } from '../indicators/index.ts';
import { reviewCycleStates, type ReviewCycleState } from './cycle-state.ts';
import {
  decideReport,
  decideReportEntry,
  decideReportOpen,
  reportMoveNames,
  type ReportCommand,
  type ReportFacts,
  type ReportMove,
} from './report.ts';
import type { ReportContent } from './report-content.ts';
import { reportStates, type ReportState } from './report-state.ts';

const today = date('2023-12-15');
const reason = 'Đề nghị bổ sung phần hạn chế.';
const comments = [{ section: 'limits', text: reason }];
const whole: ReportContent = {
  isEmpty: false,
  review: 'Sơ kết năm 2023',
  lastDay: date('2023-11-30'),
  findings: [],
  unansweredSections: [],
  missingFigures: [],
};
const commune: ReportFacts = {
  state: 'DRAFT',
  version: 0,
  cycleState: 'OPEN',
  submittedById: null,
  content: whole,
  children: [],
};
const unit = {
  id: 'xa-04507',
  sides: new Set(['UNIT'] as const),
  unitNames: { PARENT: 'Huyện Trấn Yên' },
};
const parent = { id: 'huyen-138', sides: new Set(['PARENT'] as const) };
const both = { id: 'tinh', sides: new Set(['UNIT', 'PARENT'] as const) };
const decide = (report: Partial<ReportFacts>, command: Partial<ReportCommand>) =>
  decideReport(
    { ...commune, ...report },
    { move: 'SUBMIT', actor: both, reason, comments, today, ...command },
  );

// Written out, not read from the table under test: this is the specification.
const openMoves: Record<ReportState, ReportMove[]> = {
  NOT_STARTED: ['START', 'EXEMPT'],
  DRAFT: ['SUBMIT', 'EXEMPT'],
  SUBMITTED: ['RETURN', 'ACCEPT'],
  RETURNED: ['SUBMIT'],
  ACCEPTED: ['REOPEN'],
  EXEMPT: ['REOPEN'],
};

describe('the life of a report', () => {
  it.each(reportStates)('from %s goes nowhere else', (state) => {
    const open = reportMoveNames.filter((move) => decide({ state }, { move }).ok);

    expect(open).toEqual(openMoves[state]);
  });

  it.each([
    ['START', 'NOT_STARTED', 'DRAFT', unit, parent],
    ['SUBMIT', 'DRAFT', 'SUBMITTED', unit, parent],
    ['SUBMIT', 'RETURNED', 'SUBMITTED', unit, parent],
    ['RETURN', 'SUBMITTED', 'RETURNED', parent, unit],
    ['ACCEPT', 'SUBMITTED', 'ACCEPTED', parent, unit],
    ['REOPEN', 'ACCEPTED', 'DRAFT', parent, unit],
    ['REOPEN', 'EXEMPT', 'DRAFT', parent, unit],
    ['EXEMPT', 'NOT_STARTED', 'EXEMPT', parent, unit],
    ['EXEMPT', 'DRAFT', 'EXEMPT', parent, unit],
  ] as const)('%s leads from %s to %s, by one side alone', (move, state, to, mine, other) => {
    expect(decide({ state }, { move, actor: mine })).toMatchObject({ value: { state: to } });
    expect(decide({ state }, { move, actor: other })).toMatchObject({ code: 'NOT_YOURS' });
  });

  it('makes a version of every submission, and of nothing else', () => {
    const versions = reportMoveNames.map((move) => {
      const state = reportStates.find((each) => openMoves[each].includes(move)) ?? 'DRAFT';
      const verdict = decide({ state, version: 3 }, { move });
      return [move, verdict.ok ? verdict.value.version : null];
    });

    expect(Object.fromEntries(versions)).toEqual({
      START: 3,
      SUBMIT: 4,
      RETURN: 3,
      ACCEPT: 3,
      REOPEN: 3,
      EXEMPT: 3,
    });
  });

  const refusedAs = (move: ReportMove, state: ReportState, cycleState: ReviewCycleState) => {
    const verdict = decide({ state, cycleState }, { move });
    return verdict.ok ? 'open' : `${verdict.code} ${String(verdict.facts['state'])}`;
  };
  it.each(reviewCycleStates)('is led in a review that is %s', (cycleState) => {
    const isLed = cycleState === 'OPEN' || cycleState === 'PUBLISHED';
    const answer = isLed ? 'open' : `WRONG_STATE ${cycleState}`;
    const settled = cycleState === 'OPEN' ? 'open' : `WRONG_STATE ${cycleState}`;

    expect(refusedAs('SUBMIT', 'DRAFT', cycleState)).toBe(answer);
    expect(refusedAs('ACCEPT', 'SUBMITTED', cycleState)).toBe(answer);
    expect(refusedAs('REOPEN', 'ACCEPTED', cycleState)).toBe(answer);
    // Who was expected is settled by the papers.
    expect(refusedAs('EXEMPT', 'DRAFT', cycleState)).toBe(settled);
    expect(refusedAs('REOPEN', 'EXEMPT', cycleState)).toBe(settled);
  });
});

describe('what a move has to say', () => {
  it.each([
    ['REOPEN', 'ACCEPTED'],
    ['EXEMPT', 'DRAFT'],
  ] as const)('%s: why', (move, state) => {
    expect(decide({ state }, { move, reason: 'sai số' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(decideReportOpen({ ...commune, state }, { move, actor: both, today }).ok).toBe(true);
  });

  const returning = (given: ReportCommand['comments']) =>
    decide({ state: 'SUBMITTED' }, { move: 'RETURN', comments: given, reason: null });
  it('RETURN: what is wrong, of a cell or of a section', () => {
    expect(returning([])).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(returning(undefined)).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(returning([{ section: 'limits', text: reason }]).ok).toBe(true);
    expect(returning([{ cell: 'study_sessions@2023-Q3', text: reason }]).ok).toBe(true);
  });

  it.each([
    ['INVALID_INPUT', { text: reason }],
    ['INVALID_INPUT', { section: 'limits', cell: 'study_sessions@2023-Q3', text: reason }],
    ['INVALID_INPUT', { section: 'limits', text: 'x'.repeat(2001) }],
    ['REASON_REQUIRED', { section: 'limits', text: ' sai số \u200b\u200b\u200b\u200b' }],
  ])('RETURN is refused as %s, however good another comment is: %j', (code, wrong) => {
    expect(returning([{ section: 'limits', text: reason }, wrong])).toMatchObject({ code });
  });
});

function finding(key: string, severity: RuleSeverity, isExplained = false): Finding {
  const definition = { kind: 'CHANGE', indicator: 'households', percent: '50' } as const;
  const rule = { key, severity, definition };
  return { rule, indicators: ['households'], left: '9', right: '1', isExplained };
}

describe('what is submitted', () => {
  const submit = (content: Partial<ReportContent>, command: Partial<ReportCommand> = {}) =>
    decide({ content: { ...whole, ...content } }, command);

  it('is of days that are over', () => {
    expect(submit({}, { today: date('2023-11-29') })).toMatchObject({
      code: 'PERIOD_NOT_ENDED',
      facts: { period: 'Sơ kết năm 2023', lastDay: '2023-11-30' },
    });
    expect(submit({}, { today: date('2023-11-30') }).ok).toBe(true);
  });

  it('says something', () => {
    expect(submit({ isEmpty: true })).toMatchObject({ code: 'REPORT_EMPTY' });
  });

  it('answers every section that is required', () => {
    expect(submit({ unansweredSections: ['Hạn chế'] })).toMatchObject({
      code: 'SECTIONS_MISSING',
      facts: { sections: ['Hạn chế'] },
    });
  });

  it('keeps to what blocks, and explains what is out of the ordinary', () => {
    const [a, b] = [finding('a', 'BLOCK'), finding('b', 'NOTE')];

    // The same rule broken in two periods is named once.
    expect(submit({ findings: [b, a, a] })).toMatchObject({
      code: 'RULES_BROKEN',
      facts: { rules: ['a'] },
    });
    expect(submit({ findings: [b] })).toMatchObject({ code: 'NOTE_REQUIRED' });
    expect(submit({ findings: [finding('b', 'NOTE', true)] }).ok).toBe(true);
    expect(submit({ findings: [finding('c', 'INFORMATION')] }).ok).toBe(true);
  });

  it('may lack figures, if whoever submits knows of each', () => {
    const content = { missingFigures: ['a@2023-Q1', 'b@2023-Q1'] };

    expect(submit(content, { acknowledged: ['b@2023-Q1'] })).toMatchObject({
      code: 'FIGURES_MISSING',
      facts: { figures: ['a@2023-Q1'], count: 1 },
    });
    expect(submit(content, { acknowledged: ['b@2023-Q1', 'a@2023-Q1'] }).ok).toBe(true);
    expect(
      decideReportOpen(
        { ...commune, content: { ...whole, ...content } },
        { move: 'SUBMIT', actor: unit, today },
      ).ok,
    ).toBe(true);
  });
});

describe('a report that takes others in', () => {
  const child = (unitId: string, name: string, state: ReportState) => ({ unitId, name, state });
  const children = [
    child('04507', 'Xã Tân Đồng', 'ACCEPTED'),
    child('04510', 'Xã Báo Đáp', 'SUBMITTED'),
    child('04513', 'Xã Việt Thành', 'EXEMPT'),
  ];

  it('is submitted with its gaps named', () => {
    expect(decide({ children }, {})).toMatchObject({
      code: 'GAPS_NOT_NAMED',
      facts: { units: ['Xã Báo Đáp'] },
    });
    expect(decide({ children }, { namedGaps: ['04510'] }).ok).toBe(true);
    expect(decide({ children }, { namedGaps: ['04510', '04507'] })).toMatchObject({
      code: 'NOT_A_GAP',
      facts: { units: ['Xã Tân Đồng'] },
    });
  });

  it('is not spared while those are expected that report to it', () => {
    expect(decide({ children }, { move: 'EXEMPT' })).toMatchObject({
      code: 'CHILDREN_EXPECTED',
      facts: { units: ['Xã Tân Đồng', 'Xã Báo Đáp'] },
    });
    const spared = children.map((each) => ({ ...each, state: 'EXEMPT' as const }));
    expect(decide({ children: spared }, { move: 'EXEMPT' }).ok).toBe(true);
  });
});

it('whoever submitted it in any round, or in whose name that was done, does not accept it', () => {
  const accept = (facts: Partial<ReportFacts>) =>
    decide({ state: 'SUBMITTED', ...facts }, { move: 'ACCEPT', actor: parent });

  expect(accept({ submittedById: 'one', submitterIds: ['two'] }).ok).toBe(true);
  for (const facts of [
    { submittedById: parent.id },
    { submittedById: 'one', submittedForId: parent.id },
    { submittedById: 'one', submitterIds: [parent.id] },
  ]) {
    expect(accept(facts)).toMatchObject({ code: 'OWN_SUBMISSION' });
  }
  const lent = { ...parent, names: { PARENT: ['one', null] } };
  const inNameOf = decide(
    { state: 'SUBMITTED', submittedById: 'one' },
    { move: 'ACCEPT', actor: lent },
  );
  expect(inNameOf.ok).toBe(true);
});

describe('writing in a report', () => {
  const enter = (state: ReportState, actor: typeof unit | typeof parent = unit) =>
    decideReportEntry({ state, version: 2, cycleState: 'OPEN' }, actor);

  it('begins it, and leaves one that came back as it is', () => {
    expect(enter('NOT_STARTED')).toEqual({ ok: true, value: { state: 'DRAFT', version: 2 } });
    expect(enter('DRAFT')).toEqual({ ok: true, value: { state: 'DRAFT', version: 2 } });
    expect(enter('RETURNED')).toEqual({ ok: true, value: { state: 'RETURNED', version: 2 } });
  });

  it.each(['SUBMITTED', 'ACCEPTED', 'EXEMPT'] as const)('is over while it is %s', (state) => {
    expect(enter(state)).toMatchObject({ code: 'WRONG_STATE', facts: { state } });
  });

  it('is the unit’s, in a review that is led', () => {
    expect(enter('DRAFT', parent)).toMatchObject({ code: 'NOT_YOURS' });
    const planned = { state: 'NOT_STARTED', version: 0, cycleState: 'PLANNED' } as const;
    expect(decideReportEntry(planned, unit)).toMatchObject({
      code: 'WRONG_STATE',
      facts: { state: 'PLANNED', thing: 'reviewCycle' },
    });
  });
});
