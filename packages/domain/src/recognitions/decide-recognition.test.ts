import { describe, expect, it } from 'vitest';
import type { Line } from '../access/index.ts';
import { date } from '../dates.ts';
import {
  decideRecognition,
  decideWithdrawal,
  decideWithdrawalOpen,
  grantsToRecognise,
  judgesFirst,
  recognisesSomewhere,
  type RecognitionFacts,
  type RecognitionGrant,
} from './decide-recognition.ts';

const today = date('2023-12-15');
const term = { validFrom: date('2021-01-01'), validTo: date('2026-01-01'), withdrawnOn: null };
const facts: RecognitionFacts = {
  mayDecide: true,
  unitName: 'Huyện Trấn Yên',
  applies: true,
  others: [],
  today,
};
const asked: RecognitionGrant = {
  decisionNumber: ' 1234/QĐ-UBND ',
  decidedOn: date('2023-12-15'),
  validFrom: date('2023-11-01'),
  validTo: date('2028-11-01'),
};

describe('recognising a unit', () => {
  it('keeps the number tidied, and may begin before the decision and on the business date', () => {
    expect(decideRecognition(asked, facts)).toEqual({ ok: true, value: '1234/QĐ-UBND' });
  });

  it('needs no end', () => {
    expect(decideRecognition({ ...asked, validTo: null }, facts).ok).toBe(true);
  });

  it.each([
    ['NOT_YOURS', {}, { mayDecide: false }],
    ['NUMBER_REQUIRED', { decisionNumber: ' \u200b ' }, {}],
    ['INVALID_INPUT', { decisionNumber: 'x'.repeat(61) }, {}],
    ['DATE_IN_FUTURE', { decidedOn: date('2023-12-16') }, {}],
    ['ENDS_BEFORE_IT_BEGINS', { validTo: date('2023-11-01') }, {}],
    ['STANDARD_NOT_APPLICABLE', {}, { applies: false }],
    ['ALREADY_EXISTS', {}, { others: [term] }],
  ] as const)('is refused as %s: %j, %j', (code, wrong, otherwise) => {
    expect(decideRecognition({ ...asked, ...wrong }, { ...facts, ...otherwise })).toMatchObject({
      ok: false,
      code,
    });
  });

  it('may follow one that was withdrawn, or that ends where it begins', () => {
    const withdrawn = { ...term, withdrawnOn: date('2023-11-01') };
    const ended = { ...term, validTo: date('2023-11-01') };

    expect(decideRecognition(asked, { ...facts, others: [withdrawn, ended] }).ok).toBe(true);
  });
});

describe('withdrawing a recognition', () => {
  const standing = {
    mayDecide: true,
    unitName: null,
    recognition: term,
    life: { endedOn: null, hasSuccessor: false },
    today,
  };
  const withdrawal = {
    withdrawnOn: date('2023-12-15'),
    number: '99/QĐ-UBND',
    reason: 'Không còn giữ được tiêu chí',
  };

  it('keeps day, number and reason', () => {
    expect(decideWithdrawal(withdrawal, standing)).toEqual({
      ok: true,
      value: {
        withdrawnOn: '2023-12-15',
        withdrawalNumber: '99/QĐ-UBND',
        withdrawalReason: 'Không còn giữ được tiêu chí',
      },
    });
  });

  it.each([
    ['NUMBER_REQUIRED', { number: '' }],
    ['REASON_REQUIRED', { reason: ' 123456789 ' }],
    ['INVALID_INPUT', { reason: 'x'.repeat(1001) }],
    ['DATE_IN_FUTURE', { withdrawnOn: date('2023-12-16') }],
    ['DATE_OUT_OF_RANGE', { withdrawnOn: date('2020-12-31') }],
  ] as const)('is refused as %s: %j', (code, wrong) => {
    expect(decideWithdrawal({ ...withdrawal, ...wrong }, standing)).toMatchObject({
      ok: false,
      code,
    });
  });

  it('is somebody else’s where he does not decide on the unit', () => {
    expect(decideWithdrawal(withdrawal, { ...standing, mayDecide: false })).toMatchObject({
      code: 'NOT_YOURS',
    });
  });

  it.each([
    ['WITHDRAWN', { withdrawnOn: date('2023-01-01') }],
    // Decided already, if for a later day.
    ['WITHDRAWN', { withdrawnOn: date('2024-01-01') }],
    ['LAPSED', { validTo: date('2023-12-15') }],
    ['NOT_BEGUN', { validFrom: date('2024-01-01') }],
  ] as const)('is not for one that is %s: %j', (state, dates) => {
    const recognition = { ...term, ...dates };
    const verdict = decideWithdrawalOpen({ ...standing, recognition });

    expect(verdict).toMatchObject({ code: 'NOT_RECOGNISED', facts: { state } });
  });

  describe('that a merger left waiting', () => {
    const waiting = {
      ...standing,
      life: { endedOn: date('2023-07-01'), hasSuccessor: true },
    };

    it('says that the heir was found not to meet the standard, from any day since the merger', () => {
      const on = (day: string) =>
        decideWithdrawal({ ...withdrawal, withdrawnOn: date(day) }, waiting);

      expect(on('2023-07-01').ok).toBe(true);
      expect(on('2023-06-30')).toMatchObject({
        code: 'DATE_OUT_OF_RANGE',
        facts: { from: '2023-07-01', to: '2023-12-15' },
      });
    });

    it('is not for one that has been judged anew', () => {
      const life = { ...waiting.life, isReassessed: true };

      expect(decideWithdrawalOpen({ ...waiting, life })).toMatchObject({
        code: 'NOT_RECOGNISED',
        facts: { state: 'LAPSED' },
      });
    });
  });

  it('says between which days it may lie', () => {
    const early = { ...withdrawal, withdrawnOn: date('2019-01-01') };

    expect(decideWithdrawal(early, standing)).toMatchObject({
      facts: { from: '2021-01-01', to: '2023-12-15' },
    });
  });
});

describe('who decides on recognitions', () => {
  const commune: Line = {
    unitId: 'commune',
    level: 'COMMUNE',
    ancestorIds: ['district', 'province'],
    coordinatedAncestorId: 'district',
  };
  const at = (unitId: string, role: 'COORDINATOR' | 'REPORTER' | 'VIEWER' | 'ADMINISTRATOR') => ({
    unitId,
    role,
  });
  const count = (line: Line, ...grants: ReturnType<typeof at>[]) =>
    grantsToRecognise(grants, line).length;

  it('is a coordinator of the district or of the province, not of the commune itself, and nobody else', () => {
    expect(count(commune, at('district', 'COORDINATOR'))).toBe(1);
    expect(count(commune, at('province', 'COORDINATOR'))).toBe(1);
    expect(count(commune, at('commune', 'COORDINATOR'))).toBe(0);
    expect(count(commune, at('elsewhere', 'COORDINATOR'))).toBe(0);
    for (const role of ['REPORTER', 'VIEWER', 'ADMINISTRATOR'] as const) {
      expect(count(commune, at('province', role))).toBe(0);
    }
  });

  it('is the province for its own, as it decides on what it submits', () => {
    const province: Line = {
      unitId: 'province',
      level: 'PROVINCE',
      ancestorIds: [],
      coordinatedAncestorId: null,
    };

    expect(count(province, at('province', 'COORDINATOR'))).toBe(1);
  });

  it('stands in the nearest name, his own before a lent one', () => {
    const lent = { ...at('district', 'COORDINATOR'), delegatorId: 'another' };
    const held = grantsToRecognise(
      [at('province', 'COORDINATOR'), lent, at('district', 'COORDINATOR')],
      commune,
    );

    expect(held.map(({ unitId }) => unitId)).toEqual(['district', 'district', 'province']);
    expect(held[0]).not.toBe(lent);
  });

  it('is first of all whoever coordinates the unit that decides: from above it is not awaited', () => {
    expect(judgesFirst([at('district', 'COORDINATOR')], commune)).toBe(true);
    expect(judgesFirst([at('province', 'COORDINATOR')], commune)).toBe(false);
    expect(judgesFirst([at('district', 'VIEWER')], commune)).toBe(false);
    // Where nobody coordinates the district it is the province's turn.
    const above = { ...commune, coordinatedAncestorId: 'province' };
    expect(judgesFirst([at('province', 'COORDINATOR')], above)).toBe(true);
  });

  it('is somewhere whoever coordinates anything, and nobody else', () => {
    expect(recognisesSomewhere([at('elsewhere', 'COORDINATOR')])).toBe(true);
    expect(recognisesSomewhere([at('province', 'REPORTER'), at('province', 'VIEWER')])).toBe(false);
  });
});
