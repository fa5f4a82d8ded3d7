import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import { decideTermFree, type AskedTerm, type SignedTerm } from './signing-term.ts';

const held: SignedTerm = {
  id: 'old',
  state: 'SIGNED',
  from: date('2022-01-01'),
  to: date('2024-01-01'),
  supersededOn: null,
  terminatedOn: null,
  basisId: 'above',
  supersedesId: null,
};

function asked(from: string, to: string | null, ties: Partial<AskedTerm> = {}): AskedTerm {
  const none = { id: null, basisId: 'above', supersedesId: null };
  return { ...none, ...ties, from: date(from), to: to === null ? null : date(to) };
}

const isFree = (term: AskedTerm, ...signed: readonly SignedTerm[]) =>
  decideTermFree(term, signed).ok;

describe('a term', () => {
  it.each([
    ['2024-01-01', null, true],
    ['2023-12-31', null, false],
    ['2021-01-01', '2022-01-01', true],
    ['2021-01-01', '2022-01-02', false],
  ])('from %s to %s beside one that holds until the end of 2023: %s', (from, to, free) => {
    expect(isFree(asked(from, to), held)).toBe(free);
  });

  it('is free of what was ended by then, and of itself', () => {
    const ended = { ...held, state: 'TERMINATED', terminatedOn: date('2023-06-01') } as const;

    expect(isFree(asked('2023-06-01', null), ended)).toBe(true);
    expect(isFree(asked('2023-05-31', null), ended)).toBe(false);
    expect(isFree(asked('2023-06-01', null, { id: 'old' }), held)).toBe(true);
    // Ended before it began, it never held.
    const never = { ...held, state: 'TERMINATED', terminatedOn: held.from } as const;
    expect(isFree(asked('2022-01-01', null), never)).toBe(true);
  });

  it('that supersedes is free of what it supersedes, while that is still signed', () => {
    const successor = asked('2023-06-01', null, { supersedesId: 'old' });

    expect(isFree(successor, held)).toBe(true);
    const endsLater = { ...held, state: 'TERMINATED', terminatedOn: date('2023-09-01') } as const;
    expect(decideTermFree(successor, [endsLater])).toMatchObject({ code: 'TERM_OVERLAPS' });
  });
});

describe('a province', () => {
  const programme = { ...held, id: '456', from: date('2014-05-06'), to: null, basisId: null };
  const plan = { ...held, id: '123', from: date('2021-05-14'), to: null, basisId: '456' };
  const renewed = { ...plan, state: 'SUPERSEDED', supersededOn: date('2023-12-15') } as const;
  const replaced = { ...programme, state: 'SUPERSEDED', supersededOn: date('2023-12-15') } as const;
  const successor = { ...programme, id: '500', from: date('2023-12-15'), supersedesId: '456' };

  it('renews its plan beside the programme that the plan makes concrete', () => {
    const next = { supersedesId: '123', basisId: '456' };

    expect(isFree(asked('2023-12-15', null, next), programme, plan)).toBe(true);
    expect(isFree(asked('2023-12-15', null, { ...next, basisId: null }), programme, plan)).toBe(
      false,
    );
  });

  it('replaces its programme beside the plan that made it concrete, however many times', () => {
    const next = { supersedesId: '456', basisId: null };
    expect(isFree(asked('2023-12-15', null, next), programme, plan)).toBe(true);
    const third = { supersedesId: '500', basisId: null };
    expect(isFree(asked('2024-03-01', null, third), replaced, successor, plan)).toBe(true);
  });

  it('then renews its plan on the programme that took the place of the old', () => {
    const next = { supersedesId: '123', basisId: '500' };

    expect(isFree(asked('2024-01-01', null, next), replaced, successor, plan)).toBe(true);
  });

  it('has one plan at a time all the same', () => {
    const beside = asked('2024-01-01', null, { basisId: '456' });

    expect(isFree(beside, programme, plan)).toBe(false);
    expect(isFree(beside, programme, renewed)).toBe(true);
  });
});
