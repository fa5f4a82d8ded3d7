import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, type IsoDate } from '../dates.ts';
import {
  endOfSigning,
  isInForce,
  signingStages,
  stageOn,
  standingOf,
  underWayOn,
  type SigningStage,
  type SigningThen,
} from './coverage.ts';
import { signingStates, type SigningState } from './signing.ts';

// A short calendar: with few days, edges meet often.
const days = Array.from({ length: 12 }, (_, index) => date(`2023-12-${10 + index}`));
const day = fc.constantFrom(...days);
const perhaps = fc.option(day, { nil: null });

const life: fc.Arbitrary<SigningThen> = fc.record({
  state: fc.constantFrom(...signingStates),
  stateThen: fc.option(fc.constantFrom(...signingStates), { nil: null }),
  from: day,
  to: perhaps,
  supersededOn: perhaps,
  terminatedOn: perhaps,
  unitEndedOn: perhaps,
  isRecorded: fc.boolean(),
});

const signed: SigningThen = {
  state: 'SIGNED',
  stateThen: 'SIGNED',
  from: date('2023-12-12'),
  to: null,
  supersededOn: null,
  terminatedOn: null,
  unitEndedOn: null,
  isRecorded: false,
};

/** Walks the calendar day by day and switches the signing on and off as a clerk would. */
function walksInForce(signing: SigningThen, asked: IsoDate): boolean {
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

describe('stageOn', () => {
  const asked = date('2023-12-15');
  const inState = (state: SigningState) => ({ ...signed, state, stateThen: state });
  const over = { ...inState('TERMINATED'), terminatedOn: date('2023-12-14') };
  const later = { ...signed, from: date('2023-12-16') };
  const record = { ...inState('SUBMITTED'), isRecorded: true };
  const past = { ...record, from: date('2015-03-02'), to: date('2020-03-02') };

  const cases: readonly (readonly [string, readonly SigningThen[], SigningStage])[] = [
    ['has none', [], 'MISSING'],
    ['has only a cancelled one', [inState('CANCELLED')], 'MISSING'],
    ['has signed one that begins later', [later], 'SIGNED'],
    ['had one ended before it began', [{ ...later, terminatedOn: later.from }], 'MISSING'],
    ['has only a plan', [inState('PLANNED')], 'PLANNED'],
    ['is drafting', [inState('DRAFTING')], 'DRAFTING'],
    ['has submitted', [inState('SUBMITTED')], 'SUBMITTED'],
    ['had it returned', [inState('RETURNED')], 'RETURNED'],
    ['has it approved', [inState('APPROVED')], 'APPROVED'],
    ['has signed', [signed], 'IN_FORCE'],
    ['had one that is over', [over], 'ENDED'],
    ['drafts anew while the old one holds', [inState('DRAFTING'), signed], 'IN_FORCE'],
    ['drafts anew after the old one ended', [over, inState('DRAFTING')], 'DRAFTING'],
    ['plans anew after the old one ended', [over, inState('PLANNED')], 'PLANNED'],
    ['signed anew after the old one ended', [over, later], 'SIGNED'],
    ['drafts beside a plan', [inState('PLANNED'), inState('DRAFTING')], 'DRAFTING'],
    ['returned one and drafts another', [inState('DRAFTING'), inState('RETURNED')], 'RETURNED'],
    ['was drafting what it has signed since', [{ ...later, stateThen: 'DRAFTING' }], 'DRAFTING'],
    ['has a paper entered that holds today', [record], 'SUBMITTED'],
    ['has a paper entered that ended long ago', [past], 'MISSING'],
    ['drafts beside a paper that ended long ago', [past, inState('DRAFTING')], 'DRAFTING'],
    ['drafts beside a paper that holds today', [record, inState('DRAFTING')], 'DRAFTING'],
    ['plans beside a paper that holds today', [record, inState('PLANNED')], 'PLANNED'],
    ['had one that is over, and has a paper entered that holds', [over, record], 'SUBMITTED'],
    ['planned it only afterwards', [{ ...inState('PLANNED'), stateThen: null }], 'MISSING'],
  ];

  it.each(cases)('of a unit that %s', (_what, signings, stage) => {
    expect(stageOn(signings, asked).stage).toBe(stage);
  });

  it('names the signing that decides it, of several alike the one that begins last', () => {
    const first = { ...over, from: date('2023-12-10') };

    expect(stageOn([inState('PLANNED'), signed], asked).signing).toBe(signed);
    expect(stageOn([first, over], asked).signing).toBe(over);
    expect(stageOn([over, first], asked).signing).toBe(over);
    expect(stageOn([], asked).signing).toBeNull();
  });

  it('tells what is under way beside what holds', () => {
    expect(underWayOn([signed, inState('DRAFTING')], asked)?.stage).toBe('DRAFTING');
    expect(underWayOn([signed, later], asked)?.stage).toBe('SIGNED');
    expect(underWayOn([signed, past], asked)).toBeNull();
    expect(underWayOn([record], asked)).toEqual({ stage: 'SUBMITTED', signing: record });
    expect(underWayOn([record, inState('PLANNED')], asked)?.stage).toBe('PLANNED');
  });

  it('does not depend on the order in which the signings are read', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 4 }), day, (signings, on) => {
        expect(stageOn(signings.toReversed(), on).stage).toBe(stageOn(signings, on).stage);
      }),
    );
  });

  it('is in force exactly when one of the signings is', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 4 }), day, (signings, on) => {
        const isAny = signings.some((signing) => walksInForce(signing, on));

        expect(stageOn(signings, on).stage === 'IN_FORCE').toBe(isAny);
      }),
      { numRuns: 500 },
    );
  });

  it('has a standing for every stage', () => {
    expect(
      signingStages.map(standingOf).filter((standing) => standing === 'IN_PROGRESS'),
    ).toHaveLength(5);
  });
});

it('a signing ends with the earliest of all that may end it', () => {
  fc.assert(
    fc.property(life, (signing) => {
      const ends = [signing.to, signing.supersededOn, signing.terminatedOn, signing.unitEndedOn];

      expect(endOfSigning(signing)).toBe(ends.filter((end) => end !== null).toSorted()[0] ?? null);
    }),
  );
});
