import { sheetStates, type SheetState } from '@phoihop/domain/indicators';
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

  it('of a signing has the words of signings', () => {
    expect(stateOf(undefined, 'SUBMITTED', 'vi')).toBe('Chờ duyệt');
    expect(stateOf(undefined, 'SUBMITTED', 'en')).toBe('Awaiting approval');
  });
});
