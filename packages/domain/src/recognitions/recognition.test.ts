import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date, type IsoDate } from '../dates.ts';
import {
  achievedOn,
  areReassessed,
  heirsToJudge,
  recognitionsOverlap,
  recognitionStateOn,
  tiersBelow,
  type RecognitionState,
  type RecognitionTerm,
  type UnitLife,
} from './recognition.ts';

const living: UnitLife = { endedOn: null, hasSuccessor: false };
const merged: UnitLife = { endedOn: date('2025-07-01'), hasSuccessor: true };
const term = (more: Partial<RecognitionTerm> = {}): RecognitionTerm => ({
  validFrom: date('2020-05-10'),
  validTo: date('2025-05-10'),
  withdrawnOn: null,
  ...more,
});

describe('a recognition', () => {
  it('is nothing before its first day, holds to the day before it lapses, and has lapsed from then on', () => {
    const on = (day: string) => recognitionStateOn(term(), living, date(day));

    expect(['2020-05-09', '2020-05-10', '2025-05-09', '2025-05-10', '2030-01-01'].map(on)).toEqual([
      null,
      'RECOGNISED',
      'RECOGNISED',
      'LAPSED',
      'LAPSED',
    ]);
  });

  it('is withdrawn from the day of its withdrawal on, and does not lapse any more', () => {
    const withdrawn = term({ withdrawnOn: date('2022-03-01') });

    expect(recognitionStateOn(withdrawn, living, date('2022-02-28'))).toBe('RECOGNISED');
    expect(recognitionStateOn(withdrawn, living, date('2022-03-01'))).toBe('WITHDRAWN');
    expect(recognitionStateOn(withdrawn, living, date('2026-01-01'))).toBe('WITHDRAWN');
  });

  it('awaits reassessment once its unit was merged, unless it had ended before', () => {
    const day = date('2025-07-01');

    expect(recognitionStateOn(term({ validTo: null }), merged, date('2025-06-30'))).toBe(
      'RECOGNISED',
    );
    expect(recognitionStateOn(term({ validTo: null }), merged, day)).toBe('AWAITING_REASSESSMENT');
    expect(recognitionStateOn(term(), merged, day)).toBe('LAPSED');
    expect(recognitionStateOn(term({ validTo: day }), merged, day)).toBe('LAPSED');
    expect(recognitionStateOn(term({ validTo: null, withdrawnOn: day }), merged, day)).toBe(
      'WITHDRAWN',
    );
  });

  it('lapses with a unit that nothing succeeds', () => {
    const gone = { ...merged, hasSuccessor: false };

    expect(recognitionStateOn(term({ validTo: null }), gone, date('2025-07-01'))).toBe('LAPSED');
  });
});

describe('what a merger left waiting', () => {
  const [on, later] = [date('2025-07-01'), date('2025-09-01')];
  const held = term({ validTo: null });

  it('has lapsed once it was judged anew', () => {
    expect(recognitionStateOn(held, { ...merged, isReassessed: true }, on)).toBe('LAPSED');
    expect(recognitionStateOn(held, { ...merged, isReassessed: true }, date('2025-06-30'))).toBe(
      'RECOGNISED',
    );
  });

  it('is withdrawn from the day on which it is found not to be met, and waits until then', () => {
    const found = { ...held, withdrawnOn: later };

    expect(recognitionStateOn(found, merged, on)).toBe('AWAITING_REASSESSMENT');
    expect(recognitionStateOn(found, merged, later)).toBe('WITHDRAWN');
  });

  it('is judged anew where every heir to which the standard applies was recognised, and there is one', () => {
    const [judged, open, other] = [
      { applies: true, isJudged: true },
      { applies: true, isJudged: false },
      { applies: false, isJudged: false },
    ];
    const told = [[judged], [judged, other], [judged, open, other], [other], []].map((heirs) => [
      areReassessed(heirs),
      heirsToJudge(heirs),
    ]);

    expect(told).toEqual([
      [true, []],
      [true, []],
      [false, [open]],
      // Nobody can be recognised: it waits to be withdrawn.
      [false, [other]],
      [false, []],
    ]);
  });
});

// A short calendar: with few days, edges meet often.
const first = date('2022-12-25');
const days = Array.from({ length: 12 }, (_, index) => addDays(first, index));
const day = fc.constantFrom(...days);
const perhaps = fc.option(day, { nil: null });
const terms = fc.record({ validFrom: day, validTo: perhaps, withdrawnOn: perhaps });
const lives = fc.record({
  endedOn: perhaps,
  hasSuccessor: fc.boolean(),
  isReassessed: fc.boolean(),
});

/** Turns the calendar leaf by leaf, as a clerk would who is told on the morning of each day what begins and ends. */
function clerk(
  recognition: RecognitionTerm,
  life: UnitLife,
): Map<IsoDate, RecognitionState | null> {
  let state: RecognitionState | null = null;
  let isUnitGone = false;
  let hasEnded: RecognitionState | null = null;
  const told = new Map<IsoDate, RecognitionState | null>();
  for (const today of days) {
    if (today === life.endedOn) isUnitGone = true;
    const isOpen = hasEnded === null || hasEnded === 'AWAITING_REASSESSMENT';
    if (isOpen && today === recognition.withdrawnOn) hasEnded = 'WITHDRAWN';
    if (hasEnded === null && today === recognition.validTo) hasEnded = 'LAPSED';
    if (hasEnded === null && isUnitGone) {
      hasEnded = life.hasSuccessor ? 'AWAITING_REASSESSMENT' : 'LAPSED';
    }
    if (today === recognition.validFrom) state = 'RECOGNISED';
    if (state !== null && hasEnded !== null) {
      const isJudged = hasEnded === 'AWAITING_REASSESSMENT' && life.isReassessed;
      state = isJudged ? 'LAPSED' : hasEnded;
    }
    told.set(today, state);
  }
  return told;
}

it('stands on every day as a clerk says who goes through the days one by one', () => {
  fc.assert(
    fc.property(terms, lives, (recognition, life) => {
      const told = clerk(recognition, life);
      const derived = days.map((today) => recognitionStateOn(recognition, life, today));

      expect(derived).toEqual(days.map((today) => told.get(today)));
    }),
    { numRuns: 500 },
  );
});

it('overlaps another where there is a day on which both hold, and only there', () => {
  fc.assert(
    fc.property(terms, terms, (one, other) => {
      const holds = (recognition: RecognitionTerm, today: IsoDate) =>
        recognitionStateOn(recognition, living, today) === 'RECOGNISED';
      const shared = days.some((today) => holds(one, today) && holds(other, today));

      expect(recognitionsOverlap(one, other)).toBe(shared);
    }),
    { numRuns: 500 },
  );
});

const tiers = [
  { id: 'security', impliesId: null },
  { id: 'rural', impliesId: null },
  { id: 'advanced', impliesId: 'rural' },
  { id: 'model', impliesId: 'advanced' },
];

describe('tiers', () => {
  it('include all below them, the nearest first, and nothing beside them', () => {
    expect(tiersBelow('model', tiers)).toEqual(['advanced', 'rural']);
    expect(tiersBelow('rural', tiers)).toEqual([]);
    expect(tiersBelow('security', tiers)).toEqual([]);
  });

  it('that were drawn in a ring are walked once', () => {
    const ring = [
      { id: 'a', impliesId: 'b' },
      { id: 'b', impliesId: 'c' },
      { id: 'c', impliesId: 'b' },
    ];

    expect(tiersBelow('a', ring)).toEqual(['b', 'c']);
  });

  it('are met by whoever is recognised above, for as long as that holds', () => {
    const model = [{ ...term(), standardId: 'model' }];
    const met = (standardId: string, on: string) =>
      achievedOn(standardId, model, tiers, living, date(on));

    expect(['rural', 'advanced', 'model'].map((id) => met(id, '2023-01-01'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(met('security', '2023-01-01')).toBe(false);
    expect(met('rural', '2025-05-10')).toBe(false);
  });

  it('are not met by whoever is recognised below', () => {
    const rural = [{ ...term(), standardId: 'rural' }];

    expect(achievedOn('model', rural, tiers, living, date('2023-01-01'))).toBe(false);
  });

  it('are met on a day exactly when one of them or above stands on it', () => {
    const held = fc.array(
      fc
        .tuple(terms, fc.constantFrom(...tiers.map(({ id }) => id)))
        .map(([dates, standardId]) => ({ ...dates, standardId })),
      { maxLength: 4 },
    );
    const includes: Record<string, readonly string[]> = {
      security: ['security'],
      rural: ['rural', 'advanced', 'model'],
      advanced: ['advanced', 'model'],
      model: ['model'],
    };
    fc.assert(
      fc.property(held, lives, day, fc.constantFrom(...tiers), (recognitions, life, on, { id }) => {
        const stands = recognitions.filter((each) => clerk(each, life).get(on) === 'RECOGNISED');

        expect(achievedOn(id, recognitions, tiers, life, on)).toBe(
          stands.some(({ standardId }) => includes[id]?.includes(standardId)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
