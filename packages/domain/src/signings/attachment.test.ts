import { describe, expect, it } from 'vitest';
import {
  decideAttach,
  decideDetach,
  isScanMissing,
  signingStates,
  type SigningState,
} from './index.ts';

const unit = { id: 'a', sides: new Set(['UNIT'] as const) };
const parent = { id: 'b', sides: new Set(['PARENT'] as const) };
const nobody = { id: 'c', sides: new Set<'UNIT' | 'PARENT'>() };
const reason = 'Quét nhầm văn bản khác.';

const approvedAt = new Date('2023-12-01T00:00:00Z');
const addendum = { isAddendum: true, uploadedAt: new Date('2024-01-01T00:00:00Z') };

// Written out: this is the specification.
const attached: Record<SigningState, 'a part' | 'an addendum' | 'no'> = {
  PLANNED: 'a part',
  DRAFTING: 'a part',
  SUBMITTED: 'a part',
  RETURNED: 'a part',
  APPROVED: 'a part',
  SIGNED: 'an addendum',
  SUPERSEDED: 'an addendum',
  TERMINATED: 'an addendum',
  CANCELLED: 'no',
};

// What was approved is what is signed: nobody takes a part of it away in between.
const detached: Record<SigningState, boolean> = {
  PLANNED: true,
  DRAFTING: true,
  SUBMITTED: true,
  RETURNED: true,
  APPROVED: false,
  SIGNED: false,
  SUPERSEDED: false,
  TERMINATED: false,
  CANCELLED: false,
};

describe.each(signingStates)('to a signing that is %s', (state) => {
  it('its unit and the one above may attach, unless it was given up', () => {
    const told = [unit, parent].map((actor) => {
      const verdict = decideAttach({ state }, actor);
      if (!verdict.ok) return 'no';
      return verdict.value.isAddendum ? 'an addendum' : 'a part';
    });
    expect(told).toEqual([attached[state], attached[state]]);
  });

  it('nobody else attaches or takes away', () => {
    expect(decideAttach({ state }, nobody).ok).toBe(false);
    expect(decideDetach({ state }, nobody, reason).ok).toBe(false);
    expect(decideDetach({ state }, parent, reason).ok).toBe(false);
  });

  it('its unit takes away only what nobody has decided on', () => {
    expect(decideDetach({ state }, unit, reason).ok).toBe(detached[state]);
  });

  it('a scan is missing where it was signed and nothing is attached', () => {
    expect(isScanMissing({ state, approvedAt }, [])).toBe(attached[state] === 'an addendum');
    expect(isScanMissing({ state, approvedAt }, [addendum])).toBe(false);
  });
});

it('who stands on both sides attaches as the unit', () => {
  const both = { id: 'd', sides: new Set(['PARENT', 'UNIT'] as const) };
  expect(decideAttach({ state: 'PLANNED' }, both)).toMatchObject({ value: { by: 'UNIT' } });
});

describe('a scan of what was signed', () => {
  const state = 'SIGNED' as const;
  const draft = { isAddendum: false, uploadedAt: new Date('2023-11-30T23:59:59Z') };
  const since = { isAddendum: false, uploadedAt: approvedAt };

  it('is no file that came before anybody had approved the words', () => {
    expect(isScanMissing({ state, approvedAt }, [draft])).toBe(true);
    expect(isScanMissing({ state, approvedAt: null }, [draft])).toBe(true);
  });

  it('is one that came since, and whatever a past signing was confirmed by', () => {
    expect(isScanMissing({ state, approvedAt }, [draft, since])).toBe(false);
    expect(isScanMissing({ state, approvedAt, isRecorded: true }, [draft])).toBe(false);
  });
});

it('the paper of a past signing is taken away by those who entered it, and by nobody else', () => {
  const recorded = { state: 'SUBMITTED', isRecorded: true } as const;

  expect(decideDetach(recorded, unit, reason)).toMatchObject({ code: 'NOT_YOURS' });
  expect(decideDetach(recorded, parent, reason)).toEqual({ ok: true, value: 'PARENT' });
});

it.each([null, 'Nhầm'])('nothing is taken away for the reason %j', (said) => {
  expect(decideDetach({ state: 'PLANNED' }, unit, said)).toMatchObject({ code: 'REASON_REQUIRED' });
});
