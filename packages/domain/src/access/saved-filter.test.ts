import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideSavedFilterName,
  decideSavedFilterQuery,
  decideSavedFilterRoom,
  savedFilterNameMax,
  savedFilterParameters,
  savedFiltersMax,
  type FilterCondition,
} from './saved-filter.ts';

const query = (...conditions: readonly FilterCondition[]) =>
  decideSavedFilterQuery('signings', conditions);

describe('a saved filter', () => {
  it('keeps its name tidied, in one line', () => {
    expect(decideSavedFilterName('  Chờ   duyệt\n Trấn Yên ')).toEqual({
      ok: true,
      value: 'Chờ duyệt Trấn Yên',
    });
  });

  it.each(['', '  ', '\u200B'])('has a name that says something: “%s”', (name) => {
    expect(decideSavedFilterName(name)).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { what: 'name', hint: 'notEmpty' },
    });
  });

  it('has a name of at most 80 characters', () => {
    expect(decideSavedFilterName('a'.repeat(savedFilterNameMax)).ok).toBe(true);
    expect(decideSavedFilterName('a'.repeat(savedFilterNameMax + 1)).ok).toBe(false);
  });

  it('keeps its conditions in one order, each once, the empty ones left out', () => {
    const conditions = [
      ['state', 'SIGNED'],
      ['search', ''],
      ['programme', '09/CTr'],
      ['state', 'DRAFTING'],
      ['state', 'SIGNED'],
    ] as const;
    expect(query(...conditions)).toEqual({
      ok: true,
      value: 'programme=09%2FCTr&state=DRAFTING&state=SIGNED',
    });
  });

  it('holds no condition that its list does not know', () => {
    expect(query(['state', 'SIGNED'], ['page', '3'])).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { what: 'query', text: 'page', hint: 'unknownParameter' },
    });
  });

  it('holds at least one condition, and no more than 2000 characters of them', () => {
    expect(query(['search', ''])).toMatchObject({ facts: { what: 'query', hint: 'notEmpty' } });
    expect(query(['search', 'a'.repeat(1993)]).ok).toBe(true);
    expect(query(['search', 'a'.repeat(1994)])).toMatchObject({ facts: { hint: 'tooLong' } });
  });

  it('is the same text in whatever order it was typed, and however often it is kept', () => {
    const name = fc.constantFrom(...savedFilterParameters.signings);
    const text = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, text), { minLength: 1 }), (pairs) => {
        const kept = query(...pairs);
        expect(query(...pairs.toReversed(), ...pairs)).toEqual(kept);
      }),
    );
  });

  it('is one of a hundred at most', () => {
    expect(decideSavedFilterRoom(savedFiltersMax - 1).ok).toBe(true);
    expect(decideSavedFilterRoom(savedFiltersMax)).toMatchObject({ facts: { hint: 'tooMany' } });
  });
});
