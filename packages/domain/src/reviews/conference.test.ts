import { describe, expect, it } from 'vitest';
import { addDays, date } from '../dates.ts';
import {
  decideConference,
  decideConferenceChange,
  decideConferenceHeld,
  decideConferenceOpen,
  type ConferenceFacts,
} from './conference.ts';

const today = date('2023-12-15');
const facts: ConferenceFacts & { today: typeof today } = {
  keeper: { mayKeep: true, unitName: 'Tỉnh Yên Bái' },
  cycleState: 'OPEN',
  window: { from: date('2022-12-01'), to: date('2023-12-01') },
  today,
};
const asked = { heldOn: today, place: ' Hội trường  tỉnh ' };

describe('a meeting about a review', () => {
  it('is planned for a day, its place tidied', () => {
    expect(decideConference(asked, facts)).toEqual({ ok: true, value: 'Hội trường tỉnh' });
  });

  it('is planned by whoever keeps the review, and of one that has not been called off', () => {
    const keeper = { mayKeep: false, unitName: 'Tỉnh Yên Bái' };

    expect(decideConferenceOpen({ ...facts, keeper })).toMatchObject({ code: 'NOT_YOURS' });
    expect(decideConferenceOpen({ ...facts, cycleState: 'CANCELLED' })).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(decideConferenceOpen({ ...facts, cycleState: 'PUBLISHED' }).ok).toBe(true);
  });

  it.each([
    ['DATE_OUT_OF_RANGE', { heldOn: date('2022-11-30') }],
    ['DATE_OUT_OF_RANGE', { heldOn: date('2025-12-01') }],
    ['INVALID_INPUT', { place: ' ' }],
    ['INVALID_INPUT', { place: 'x'.repeat(201) }],
  ] as const)('is refused as %s: %j', (code, wrong) => {
    expect(decideConference({ ...asked, ...wrong }, facts)).toMatchObject({ code });
  });
});

describe('a meeting that was held', () => {
  it('tells how many people came; nobody is a number too', () => {
    expect(decideConferenceHeld({ ...asked, attending: 0 }, facts).ok).toBe(true);
    expect(decideConferenceHeld({ ...asked, attending: 173 }, facts).ok).toBe(true);
  });

  it.each([-1, 1.5, 100_001])('not by a number such as %d', (attending) => {
    expect(decideConferenceHeld({ ...asked, attending }, facts)).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { what: 'attending' },
    });
  });

  it('not before its day', () => {
    const heldOn = addDays(today, 1);

    expect(decideConferenceHeld({ ...asked, heldOn, attending: 1 }, facts)).toMatchObject({
      code: 'DATE_IN_FUTURE',
    });
  });
});

describe('a meeting that is changed', () => {
  const later = addDays(today, 7);

  it('may be planned for a later day while it is still to come', () => {
    expect(decideConferenceChange({ ...asked, heldOn: later, attending: null }, facts).ok).toBe(
      true,
    );
  });

  it('is not put off once it was held', () => {
    expect(
      decideConferenceChange({ ...asked, heldOn: later, attending: 173 }, facts),
    ).toMatchObject({ code: 'DATE_IN_FUTURE' });
  });
});
