import { describe, expect, it } from 'vitest';
import type { AccessGrant, Change, UnitRef } from './act.ts';
import { newUnit } from './map.fixture.ts';
import { decideProposal, proposalAfter } from './proposal.ts';

const changes: readonly Change[] = [
  { type: 'MERGE', from: ['1', '2'], into: newUnit('9', 'XA', 'Mới', { id: '138' }) },
];
const to = (unit: UnitRef): AccessGrant => ({
  type: 'GRANT',
  grantId: 'of 1',
  unit,
  role: 'REPORTER',
});

describe('what an act proposes as access', () => {
  it('speaks of units on the map, and of those it makes by their keys', () => {
    expect(decideProposal(changes, [to({ key: '9' }), to({ id: '2' })]).ok).toBe(true);
  });

  it('is refused where no change gives the key, and told which', () => {
    expect(decideProposal(changes, [to({ key: '9' }), to({ key: '8' })])).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { what: 'newUnitKey', text: '8', hint: 'keyOfAct' },
    });
    expect(decideProposal([], [to({ key: '9' })]).ok).toBe(false);
  });

  it('keeps what still leads somewhere once the changes are others', () => {
    const access = [to({ key: '9' }), to({ key: '8' }), to({ id: '2' })];

    expect(proposalAfter(changes, access)).toEqual([access[0], access[2]]);
    expect(decideProposal(changes, proposalAfter(changes, access)).ok).toBe(true);
  });
});
