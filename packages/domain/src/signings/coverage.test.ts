import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, type IsoDate } from '../dates.ts';
import {
  isInForce,
  signingStages,
  stageOn,
  standingOf,
  standingOn,
  type SigningLife,
  type SigningStanding,
} from './coverage.ts';
import { signingStates, type SigningState } from './signing.ts';

// A short calendar: with few days, edges meet often.
const days = Array.from({ length: 12 }, (_, index) => date(`2023-12-${10 + index}`));
const day = fc.constantFrom(...days);
const perhaps = fc.option(day, { nil: null });

const life: fc.Arbitrary<SigningLife> = fc.record({
  state: fc.constantFrom(...signingStates),
  from: day,
  to: perhaps,
  supersededOn: perhaps,
  terminatedOn: perhaps,
  unitEndedOn: perhaps,
});

const signed: SigningLife = {
  state: 'SIGNED',
  from: date('2023-12-12'),
  to: null,
  supersededOn: null,
  terminatedOn: null,
  unitEndedOn: null,
};

/** Walks the calendar day by day and switches the signing on and off as a clerk would. */
function walksInForce(signing: SigningLife, asked: IsoDate): boolean {
  const isSigned = ['SIGNED', 'SUPERSEDED', 'TERMINATED'].includes(signing.state);
  let isOn = false;
  let isOver = false;
  for (const today of days) {
    if (today === signing.from) isOn = true;
    const ends = [signing.to, signing.supersededOn, signing.terminatedOn, signing.unitEndedOn];
    if (ends.includes(today)) isOver = true;
    if (today === asked) break;
  }
  return isSigned && isOn && !isOver;
}

describe('isInForce', () => {
  it('agrees with a walk through the calendar', () => {
    fc.assert(
      fc.property(life, day, (signing, asked) => {
        expect(isInForce(signing, asked)).toBe(walksInForce(signing, asked));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['to', 'supersededOn', 'terminatedOn', 'unitEndedOn'] as const)(
    'ends the day before %s',
    (end) => {
      const ended = { ...signed, [end]: date('2023-12-15') };

      expect(isInForce(ended, date('2023-12-14'))).toBe(true);
      expect(isInForce(ended, date('2023-12-15'))).toBe(false);
    },
  );

  const everSigned: readonly SigningState[] = ['SIGNED', 'SUPERSEDED', 'TERMINATED'];
  it.each(signingStates)('asks whether %s was ever signed', (state) => {
    expect(isInForce({ ...signed, state }, date('2023-12-13'))).toBe(everSigned.includes(state));
  });
});

describe('standingOn', () => {
  const asked = date('2023-12-15');
  const over = { ...signed, state: 'TERMINATED', terminatedOn: date('2023-12-14') } as const;
  const inState = (state: SigningState) => ({ ...signed, state });

  const cases: readonly (readonly [string, readonly SigningLife[], SigningStanding])[] = [
    ['has none', [], 'MISSING'],
    ['has only a cancelled one', [inState('CANCELLED')], 'MISSING'],
    ['has one that begins later', [{ ...signed, from: date('2023-12-16') }], 'MISSING'],
    ['has only a plan', [inState('PLANNED')], 'PLANNED'],
    ['is drafting', [inState('DRAFTING')], 'IN_PROGRESS'],
    ['has submitted', [inState('SUBMITTED')], 'IN_PROGRESS'],
    ['had it returned', [inState('RETURNED')], 'IN_PROGRESS'],
    ['has it approved', [inState('APPROVED')], 'IN_PROGRESS'],
    ['has signed', [signed], 'IN_FORCE'],
    ['had one that is over', [over], 'ENDED'],
    ['drafts anew while the old one holds', [inState('DRAFTING'), signed], 'IN_FORCE'],
    ['drafts anew after the old one ended', [over, inState('DRAFTING')], 'IN_PROGRESS'],
    ['plans anew after the old one ended', [over, inState('PLANNED')], 'PLANNED'],
    ['drafts beside a plan', [inState('PLANNED'), inState('DRAFTING')], 'IN_PROGRESS'],
  ];

  it.each(cases)('of a unit that %s', (_what, signings, standing) => {
    expect(standingOn(signings, asked)).toBe(standing);
  });

  it('does not depend on the order in which the signings are read', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 4 }), day, (signings, on) => {
        expect(standingOn(signings.toReversed(), on)).toBe(standingOn(signings, on));
      }),
    );
  });

  it('is in force exactly when one of the signings is', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 4 }), day, (signings, on) => {
        const isAny = signings.some((signing) => walksInForce(signing, on));

        expect(standingOn(signings, on) === 'IN_FORCE').toBe(isAny);
      }),
    );
  });
});

describe('stageOn', () => {
  const asked = date('2023-12-15');

  it('tells a standing more closely, and never another one', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 4 }), day, (signings, on) => {
        expect(standingOf(stageOn(signings, on))).toBe(standingOn(signings, on));
      }),
      { numRuns: 500 },
    );
  });

  it('counts the furthest of several on their way', () => {
    const inState = (state: SigningState) => ({ ...signed, state });

    expect(stageOn([inState('DRAFTING'), inState('APPROVED')], asked)).toBe('APPROVED');
    expect(stageOn([inState('RETURNED'), inState('DRAFTING')], asked)).toBe('RETURNED');
  });

  it('has a standing for every stage', () => {
    expect(
      signingStages.map(standingOf).filter((standing) => standing === 'IN_PROGRESS'),
    ).toHaveLength(4);
  });
});
