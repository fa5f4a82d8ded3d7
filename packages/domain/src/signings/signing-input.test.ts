import { describe, expect, it } from 'vitest';
import { date, type Interval } from '../dates.ts';
import {
  decideSigningPlan,
  decideSigningText,
  decideTerm,
  signingTextMax,
} from './signing-input.ts';

describe('a term', () => {
  const programme = { from: date('2013-08-01'), to: null };
  const today = date('2023-12-15');
  const decide = (from: string, to: string | null, within: Interval = programme) =>
    decideTerm({ from: date(from), to: to === null ? null : date(to) }, within, today);

  it('holds at least its first day', () => {
    expect(decide('2024-01-01', null).ok).toBe(true);
    expect(decide('2024-01-01', '2024-01-02').ok).toBe(true);
    expect(decide('2024-01-01', '2024-01-01')).toMatchObject({ code: 'ENDS_BEFORE_IT_BEGINS' });
    expect(decide('2024-01-01', '2023-12-31')).toMatchObject({ code: 'ENDS_BEFORE_IT_BEGINS' });
  });

  it('begins while its programme runs, and not in a far future', () => {
    expect(decide('2013-08-01', null).ok).toBe(true);
    expect(decide('2013-07-31', null)).toMatchObject({ facts: { from: '2013-08-01' } });
    expect(decide('2033-12-15', null).ok).toBe(true);
    expect(decide('2033-12-16', null)).toMatchObject({ facts: { to: '2033-12-15' } });
    const ended = { ...programme, to: date('2020-01-01') };
    expect(decide('2019-12-31', null, ended).ok).toBe(true);
    expect(decide('2020-01-01', null, ended)).toMatchObject({ facts: { to: '2019-12-31' } });
  });

  it('lasts fifty years at most', () => {
    expect(decide('2024-02-29', '2074-02-28').ok).toBe(true);
    expect(decide('2024-02-29', '9999-01-01')).toMatchObject({ facts: { what: 'validTo' } });
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
    expect(decideSigningText({ title: ' \u200B ' })).toMatchObject({ facts: { hint: 'notEmpty' } });
  });
});
