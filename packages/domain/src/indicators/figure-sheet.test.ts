import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantsByToken, standingTowards, type Grant, type Line } from '../access/index.ts';
import { date } from '../dates.ts';
import type { Finding } from './find-breaches.ts';
import {
  decideFigureEntry,
  decideFigureSheet,
  decideFigureSheetOpen,
  figureSheetMoveNames,
  sheetNameFor,
  sheetStates,
  type FigureSheetFacts,
  type FigureSheetMove,
  type SheetState,
} from './figure-sheet.ts';
import type { RuleSeverity } from './validation-rule.ts';

const reason = 'Số hộ chưa khớp với tháng trước.';
const today = date('2023-12-15');
const commune: FigureSheetFacts = {
  state: 'DRAFT',
  submittedById: null,
  periodKey: '2023-Q3',
  lastDay: date('2023-09-30'),
  cells: 4,
  findings: [],
};
const unit = {
  id: 'xa-04507',
  sides: new Set(['UNIT'] as const),
  unitNames: { PARENT: 'Huyện Trấn Yên' },
};
const parent = { id: 'huyen-138', sides: new Set(['PARENT'] as const) };
const both = { id: 'tinh', sides: new Set(['UNIT', 'PARENT'] as const) };

function finding(key: string, severity: RuleSeverity, isExplained = false): Finding {
  const definition = { kind: 'CHANGE', indicator: 'households', percent: '50' } as const;
  const rule = { key, severity, definition };
  return { rule, indicators: ['households'], left: '9', right: '1', isExplained };
}

// Written out, not read from the table under test: this is the specification.
const openMoves: Record<SheetState, FigureSheetMove[]> = {
  DRAFT: ['SUBMIT'],
  SUBMITTED: ['RETURN', 'ACCEPT'],
  RETURNED: ['SUBMIT'],
  ACCEPTED: ['CORRECT'],
};

describe('the life of a sheet', () => {
  it.each(sheetStates)('from %s goes nowhere else', (state) => {
    const open = figureSheetMoveNames.filter(
      (move) => decideFigureSheet({ ...commune, state }, { move, actor: both, reason, today }).ok,
    );
    expect(open).toEqual(openMoves[state]);
  });

  it.each([
    ['SUBMIT', 'DRAFT', parent],
    ['CORRECT', 'ACCEPTED', parent],
    ['RETURN', 'SUBMITTED', unit],
    ['ACCEPT', 'SUBMITTED', unit],
  ] as const)('%s belongs to the other side', (move, state, actor) => {
    const verdict = decideFigureSheet({ ...commune, state }, { move, actor, reason, today });
    expect(verdict).toMatchObject({ ok: false, code: 'NOT_YOURS' });
  });

  it.each(['RETURN', 'CORRECT'] as const)('%s says why, in so many words', (move) => {
    const state = move === 'RETURN' ? 'SUBMITTED' : 'ACCEPTED';
    const decide = (reason: string | null) =>
      decideFigureSheet({ ...commune, state }, { move, actor: both, reason, today });
    expect(decide(null)).toMatchObject({ code: 'REASON_REQUIRED', facts: { min: 10 } });
    expect(decide('sai số \u200B\u200B\u200B\u200B')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(decideFigureSheetOpen({ ...commune, state }, { move, actor: both, today }).ok).toBe(
      true,
    );
  });
});

describe('what is submitted', () => {
  const submit = (sheet: Partial<FigureSheetFacts>, on = today) =>
    decideFigureSheet({ ...commune, ...sheet }, { move: 'SUBMIT', actor: unit, today: on });

  it('is of a period that has come to its last day on the business date', () => {
    expect(submit({}, date('2023-09-29'))).toMatchObject({ code: 'PERIOD_NOT_ENDED' });
    expect(submit({}, date('2023-09-30'))).toMatchObject({ ok: true, value: 'SUBMITTED' });
  });

  it('holds a figure', () => {
    expect(submit({ cells: 0 })).toMatchObject({ code: 'SHEET_EMPTY' });
  });

  it('keeps to every rule that blocks, whatever is noted', () => {
    const findings = [finding('a', 'BLOCK'), finding('b', 'NOTE'), finding('c', 'BLOCK')];
    expect(submit({ findings })).toMatchObject({
      code: 'RULES_BROKEN',
      facts: { rules: ['a', 'c'] },
    });
  });

  it('explains what is out of the ordinary', () => {
    expect(submit({ findings: [finding('b', 'NOTE')] })).toMatchObject({
      code: 'NOTE_REQUIRED',
      facts: { rules: ['b'] },
    });
    expect(submit({ findings: [finding('b', 'NOTE', true)] }).ok).toBe(true);
  });

  it('is not held up by what is only told', () => {
    expect(submit({ findings: [finding('d', 'INFORMATION')] }).ok).toBe(true);
  });
});

describe('figures are entered', () => {
  const period = { key: '2023-Q4', firstDay: date('2023-10-01') };
  const enter = (state: SheetState | null, actor: typeof unit | typeof parent = unit, on = today) =>
    decideFigureEntry(state, period, { actor, today: on });

  it('by the unit, in what is being written or came back', () => {
    expect(
      [null, 'DRAFT', 'RETURNED'].map((state) => enter(state as SheetState | null).ok),
    ).toEqual([true, true, true]);
    expect(enter('SUBMITTED')).toMatchObject({ code: 'WRONG_STATE' });
    expect(enter('ACCEPTED')).toMatchObject({ code: 'WRONG_STATE' });
    expect(enter('DRAFT', parent)).toMatchObject({ code: 'NOT_YOURS' });
  });

  it('while the period runs, and not before', () => {
    expect(enter('DRAFT', unit, date('2023-10-01')).ok).toBe(true);
    expect(enter(null, unit, date('2023-09-30'))).toMatchObject({ code: 'PERIOD_NOT_ENDED' });
  });
});

it('whoever submitted an earlier round does not accept the last one', () => {
  const sheet = { ...commune, state: 'SUBMITTED', submittedById: 'two' } as const;
  const decide = (submitterIds: readonly string[]) =>
    decideFigureSheetOpen({ ...sheet, submitterIds }, { move: 'ACCEPT', actor: parent, today });
  expect(decide(['one', 'two']).ok).toBe(true);
  expect(decide([parent.id, 'two'])).toMatchObject({ code: 'OWN_SUBMISSION' });
});

const people = ['one', 'two', 'three'] as const;
const lines: readonly Line[] = [
  { unitId: '04507', level: 'COMMUNE', ancestorIds: ['138', '15'], coordinatedAncestorId: '138' },
  // A province decides for itself: there one person may stand on both sides.
  { unitId: '15', level: 'PROVINCE', ancestorIds: [], coordinatedAncestorId: null },
];

it('nobody accepts what he submitted: in no role, by no delegation, by no token', () => {
  let accepted = 0;
  const person = fc.constantFrom(...people);
  fc.assert(
    fc.property(
      fc.constantFrom(...lines),
      fc.array(
        fc.record({
          holder: person,
          role: fc.constantFrom('COORDINATOR', 'COORDINATOR', 'REPORTER', 'VIEWER'),
          unitId: fc.constantFrom('04507', '138', '15'),
        }),
        { minLength: 8, maxLength: 12 },
      ),
      fc.array(fc.record({ grant: fc.nat(11), to: person }), { maxLength: 8 }),
      fc.array(
        fc.record({
          by: person,
          move: fc.constantFrom(...figureSheetMoveNames),
          byToken: fc.boolean(),
        }),
        { minLength: 20, maxLength: 40 },
      ),
      (line, grants, delegations, turns) => {
        const heldBy = (id: string, byToken: boolean): readonly Grant[] => {
          const own = grants.filter(({ holder }) => holder === id);
          if (byToken) return grantsByToken(own, ['REPORTS_WRITE']);
          const lent = delegations.flatMap(({ grant, to }) => {
            const { holder, ...held } = grants[grant] ?? { holder: id };
            return to === id && holder !== id ? [{ ...held, delegatorId: holder } as Grant] : [];
          });
          return [...own, ...lent];
        };
        let state: SheetState = 'DRAFT';
        let submitted: readonly (string | null)[] = [];
        for (const { by, move, byToken } of turns) {
          const actor = {
            id: by,
            ...standingTowards({ id: by, grants: heldBy(by, byToken) }, line, 'REPORTS'),
          };
          const [submittedById = null, submittedForId = null] = submitted;
          const sheet = { ...commune, state, submittedById, submittedForId };
          const verdict = decideFigureSheet(sheet, { move, actor, reason, today });
          if (!verdict.ok) continue;
          const behind = [by, sheetNameFor(sheet, { move, actor }) ?? null];
          if (move === 'SUBMIT') submitted = behind;
          if (move === 'ACCEPT') {
            accepted++;
            if (behind.some((each) => each !== null && submitted.includes(each))) return false;
          }
          state = verdict.value;
        }
        return true;
      },
    ),
    { numRuns: 2000 },
  );
  expect(accepted).toBeGreaterThan(200);
});
