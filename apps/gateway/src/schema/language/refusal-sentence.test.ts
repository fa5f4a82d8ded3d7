import { sheetStates, type SheetState } from '@phoihop/domain/indicators';
import { reportStates } from '@phoihop/domain/reviews';
import { refuse } from '@phoihop/domain/verdict';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from './refusal-sentence.ts';

const stateOf = (thing: string | undefined, state: string, language: 'vi' | 'en') => {
  const facts = thing === undefined ? { state } : { thing, state };
  return /“(.+)”/.exec(refusalSentence(refuse('WRONG_STATE', facts), language))?.[1];
};

// As the console calls them.
const expected: Record<SheetState, readonly [vi: string, en: string]> = {
  DRAFT: ['Đang nhập', 'In progress'],
  SUBMITTED: ['Đã nộp', 'Submitted'],
  RETURNED: ['Trả lại', 'Returned'],
  ACCEPTED: ['Đã chấp nhận', 'Accepted'],
};

describe('the state that a move does not start from', () => {
  it.each(sheetStates)('of a sheet of figures has the words of sheets: %s', (state) => {
    const told = (['vi', 'en'] as const).map((language) => stateOf('figureSheet', state, language));

    expect(told).toEqual(expected[state]);
  });

  it.each(reportStates)('of a report has a word of its own: %s', (state) => {
    for (const language of ['vi', 'en'] as const) {
      expect(stateOf('report', state, language)).not.toMatch(/^[A-Z_]+$/);
    }
    expect(stateOf('report', 'ACCEPTED', 'vi')).toBe('Đã chấp nhận');
  });

  it('of a signing has the words of signings', () => {
    expect(stateOf(undefined, 'SUBMITTED', 'vi')).toBe('Chờ duyệt');
    expect(stateOf(undefined, 'SUBMITTED', 'en')).toBe('Awaiting approval');
  });
});

describe('a refusal of an act', () => {
  const facts = { number: 3, unit: '138 Huyện Trấn Yên', children: ['04507 Xã Đào Thịnh'] };

  it('says in front which change it speaks of', () => {
    const told = refuse('CHILDREN_NOT_NAMED', facts);

    expect(refusalSentence(told, 'vi')).toMatch(/^Thay đổi thứ 3: .*138 Huyện Trấn Yên.*04507/);
    expect(refusalSentence(told, 'en')).toMatch(/^Change 3: .*138 Huyện Trấn Yên.*04507/);
  });

  it('leaves no gap where a day has no beginning', () => {
    const told = { what: 'issuedOn', from: null, to: '2025-07-01' };

    expect(refusalSentence(refuse('DATE_OUT_OF_RANGE', told), 'en')).toBe(
      'The day of issue must lie from … to 01/07/2025.',
    );
  });
});

it('a decimal is written as the language writes it', () => {
  const refusal = refuse('SHARES_NOT_WHOLE', { total: '0.9' });

  expect(refusalSentence(refusal, 'vi')).toContain('cộng lại là 0,9,');
  expect(refusalSentence(refusal, 'en')).toContain('add up to 0.9;');
});
