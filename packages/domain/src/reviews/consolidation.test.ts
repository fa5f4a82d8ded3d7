import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideConsolidation, draftSection, gapsAmong } from './consolidation.ts';
import { reportStates, type ReportState } from './report-state.ts';

const child = (unitId: string, state: ReportState) => ({ unitId, name: `Xã ${unitId}`, state });
const children = reportStates.map((state) => child(state.toLowerCase(), state));

describe('gaps', () => {
  it('are all that is neither accepted nor spared', () => {
    expect(gapsAmong(children).map(({ state }) => state)).toEqual([
      'NOT_STARTED',
      'DRAFT',
      'SUBMITTED',
      'RETURNED',
    ]);
  });

  it('are each named, and listed where they are not', () => {
    expect(decideConsolidation(children, ['draft', 'returned'])).toEqual({
      ok: false,
      code: 'GAPS_NOT_NAMED',
      facts: { units: ['Xã not_started', 'Xã submitted'] },
    });
  });

  it('are no others than these', () => {
    const all = ['not_started', 'draft', 'submitted', 'returned'];

    expect(decideConsolidation(children, [...all, 'accepted', 'elsewhere', 'accepted'])).toEqual({
      ok: false,
      code: 'NOT_A_GAP',
      facts: { units: ['Xã accepted', 'elsewhere'] },
    });
    expect(decideConsolidation(children, all)).toEqual({ ok: true, value: gapsAmong(children) });
  });

  it('there are none at the lowest level', () => {
    expect(decideConsolidation([], [])).toEqual({ ok: true, value: [] });
  });
});

it('a report is taken in with exactly its gaps named, in whichever order, and in no other way', () => {
  const reports = fc
    .array(fc.constantFrom(...reportStates), { maxLength: 6 })
    .map((states) => states.map((state, index) => child(String(index), state)));
  const naming = fc.shuffledSubarray(['0', '1', '2', '3', '4', '5']);
  fc.assert(
    fc.property(reports, naming, (taken, named) => {
      const gaps = taken.filter(({ state }) => !['ACCEPTED', 'EXEMPT'].includes(state));
      const isExact = gaps.map(({ unitId }) => unitId).join() === named.toSorted().join();

      expect(decideConsolidation(taken, named).ok).toBe(isExact);
    }),
    { numRuns: 500 },
  );
});

describe('the draft of a section', () => {
  const written = reportStates.map((state) => ({
    unitId: state.toLowerCase(),
    state,
    text: ` Đã họp (${state}). `,
  }));

  it('stands side by side what was accepted, in the order of the map', () => {
    const two = [
      { unitId: 'b', state: 'ACCEPTED', text: 'Hai' },
      ...written,
      { unitId: 'a', state: 'ACCEPTED', text: 'Một' },
    ] as const;

    expect(draftSection(two)).toEqual([
      { unitId: 'b', text: 'Hai', isAccepted: true },
      { unitId: 'accepted', text: 'Đã họp (ACCEPTED).', isAccepted: true },
      { unitId: 'a', text: 'Một', isAccepted: true },
    ]);
  });

  it('marks what is only submitted, where that is asked for', () => {
    expect(draftSection(written, { withSubmitted: true })).toEqual([
      { unitId: 'submitted', text: 'Đã họp (SUBMITTED).', isAccepted: false },
      { unitId: 'accepted', text: 'Đã họp (ACCEPTED).', isAccepted: true },
    ]);
  });

  it('leaves out who wrote nothing', () => {
    const nothing = [null, ' \u200b '].map((text) => ({
      unitId: 'a',
      state: 'ACCEPTED' as const,
      text,
    }));

    expect(draftSection(nothing)).toEqual([]);
  });
});
