import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import {
  decideSigningPlan,
  decideSigningText,
  decideTerm,
  signingTextMax,
  tidyText,
} from './signing-input.ts';

describe('a term', () => {
  it('holds at least its first day', () => {
    const day = date('2024-01-01');

    expect(decideTerm(day, null).ok).toBe(true);
    expect(decideTerm(day, date('2024-01-02')).ok).toBe(true);
    expect(decideTerm(day, day)).toMatchObject({ code: 'DATE_OUT_OF_RANGE' });
    expect(decideTerm(day, date('2023-12-31'))).toMatchObject({ code: 'DATE_OUT_OF_RANGE' });
  });
});

describe('a plan', () => {
  it('is for units that the programme expects, by whoever stands on a side', () => {
    const unit = { sides: new Set(['UNIT'] as const) };

    expect(decideSigningPlan(true, unit).ok).toBe(true);
    expect(decideSigningPlan(false, unit)).toMatchObject({ code: 'NOT_EXPECTED' });
    expect(decideSigningPlan(true, { sides: new Set() })).toMatchObject({ code: 'NOT_YOURS' });
  });
});

describe('the texts of a signing', () => {
  it.each(Object.entries(signingTextMax))('%s may have %i characters and no more', (field, max) => {
    expect(decideSigningText({ [field]: 'x'.repeat(max) }).ok).toBe(true);
    expect(decideSigningText({ [field]: 'x'.repeat(max + 1) })).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { what: field, max },
    });
  });

  it('include a title that says something, where one is given', () => {
    expect(decideSigningText({ title: undefined }).ok).toBe(true);
    expect(decideSigningText({ title: '  ' })).toMatchObject({ facts: { hint: 'notEmpty' } });
  });
});

describe('a text as it is kept', () => {
  it('is composed and has no white space around it', () => {
    expect(tidyText(' Đào Thịnh\n'.normalize('NFD'))).toBe('Đào Thịnh');
  });

  it.each([undefined, null, '', ' \t\n'])('is nothing where nothing was written: %j', (text) => {
    expect(tidyText(text)).toBeNull();
  });
});
