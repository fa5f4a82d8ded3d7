import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import {
  decideSigning,
  decideSigningOpen,
  isOver,
  missingParties,
  signingMoveNames,
  signingStates,
  turnIn,
  type SigningCommand,
  type SigningFacts,
  type SigningMove,
  type SigningState,
} from './signing.ts';

// Written out, not read from the table under test: this is the specification.
const openMoves: Record<SigningState, Partial<Record<SigningMove, SigningState>>> = {
  PLANNED: { DRAFT: 'DRAFTING' },
  DRAFTING: { SUBMIT: 'SUBMITTED' },
  SUBMITTED: { RETURN: 'RETURNED', APPROVE: 'APPROVED' },
  RETURNED: { SUBMIT: 'SUBMITTED' },
  APPROVED: { SIGN: 'SIGNED' },
  SIGNED: {},
  SUPERSEDED: {},
  TERMINATED: {},
  CANCELLED: {},
};

const sideOf: Record<SigningMove, 'UNIT' | 'PARENT'> = {
  DRAFT: 'UNIT',
  SUBMIT: 'UNIT',
  SIGN: 'UNIT',
  RETURN: 'PARENT',
  APPROVE: 'PARENT',
};

const whole: SigningFacts = { state: 'DRAFTING', submittedById: 'reporter', missingParties: [] };

/** A command in which nothing is amiss: whoever gives it may, and it says all that is needed. */
function sound(move: SigningMove): SigningCommand {
  return {
    move,
    actor: { id: 'coordinator', sides: new Set(['UNIT', 'PARENT']) },
    reason: 'Chưa đúng thể thức văn bản',
    number: '12/CTPH',
    signedOn: date('2023-12-15'),
    today: date('2023-12-15'),
  };
}

const startOf: Record<SigningMove, SigningState> = {
  DRAFT: 'PLANNED',
  SUBMIT: 'DRAFTING',
  RETURN: 'SUBMITTED',
  APPROVE: 'SUBMITTED',
  SIGN: 'APPROVED',
};

function decide(move: SigningMove, change: Partial<SigningCommand>, facts?: Partial<SigningFacts>) {
  return decideSigning({ ...whole, state: startOf[move], ...facts }, { ...sound(move), ...change });
}

it.each(signingStates)('opens only the expected moves from %s, and where they lead', (state) => {
  const verdicts = signingMoveNames.map(
    (move) => [move, decideSigning({ ...whole, state }, sound(move))] as const,
  );
  const open = verdicts.flatMap(([move, verdict]) => (verdict.ok ? [[move, verdict.value]] : []));
  const codes = verdicts.flatMap(([, verdict]) => (verdict.ok ? [] : [verdict.code]));

  expect(Object.fromEntries(open)).toEqual(openMoves[state]);
  expect(codes.every((code) => code === 'WRONG_STATE')).toBe(true);
});

it.each(signingMoveNames)('leaves %s to the side it belongs to', (move) => {
  const other = sideOf[move] === 'UNIT' ? 'PARENT' : 'UNIT';
  const from = (...sides: readonly ('UNIT' | 'PARENT')[]) =>
    decide(move, { actor: { id: 'coordinator', sides: new Set(sides) } });

  expect(from(sideOf[move]).ok).toBe(true);
  expect(from(other)).toMatchObject({ code: 'NOT_YOURS', facts: { by: sideOf[move] } });
  expect(from()).toMatchObject({ code: 'NOT_YOURS' });
});

describe('RETURN', () => {
  it.each([undefined, null, '', 'ngắn', '         x          '])(
    'asks for a reason: %j',
    (reason) => {
      expect(decide('RETURN', { reason })).toMatchObject({ code: 'REASON_REQUIRED' });
    },
  );

  it('is content with ten letters, blanks around them not counted', () => {
    expect(decide('RETURN', { reason: ' 1234567890 ' }).ok).toBe(true);
    expect(decide('RETURN', { reason: ' 123456789 ' }).ok).toBe(false);
  });
});

describe('APPROVE', () => {
  it('is refused to whoever submitted it, whatever else he is', () => {
    const own = decide('APPROVE', {}, { submittedById: 'coordinator' });

    expect(own).toMatchObject({ code: 'OWN_SUBMISSION' });
  });

  it('is the only move that minds who submitted', () => {
    for (const move of ['SUBMIT', 'RETURN', 'SIGN'] as const) {
      expect(decide(move, {}, { submittedById: 'coordinator' }).ok).toBe(true);
    }
  });
});

describe('SIGN', () => {
  it('names the parties that are missing', () => {
    const unsigned = decide('SIGN', {}, { missingParties: ['POLICE'] });

    expect(unsigned).toMatchObject({ code: 'PARTIES_MISSING', facts: { parties: ['POLICE'] } });
  });

  it.each([undefined, null, '', '  '])('asks for a number: %j', (number) => {
    expect(decide('SIGN', { number })).toMatchObject({ code: 'NUMBER_REQUIRED' });
  });

  it.each([undefined, null])('asks for a date: %j', (signedOn) => {
    expect(decide('SIGN', { signedOn })).toMatchObject({ code: 'DATE_REQUIRED' });
  });

  it('takes the business date and none after it', () => {
    expect(decide('SIGN', { signedOn: date('2023-12-15') }).ok).toBe(true);
    expect(decide('SIGN', { signedOn: date('2023-12-16') })).toMatchObject({
      code: 'DATE_IN_FUTURE',
      facts: { today: '2023-12-15' },
    });
  });
});

it('asks for the particulars of a move only once it is to be made', () => {
  const actor = sound('SIGN').actor;

  expect(decideSigningOpen({ ...whole, state: 'APPROVED' }, { move: 'SIGN', actor }).ok).toBe(true);
  expect(decideSigningOpen({ ...whole, state: 'SUBMITTED' }, { move: 'RETURN', actor }).ok).toBe(
    true,
  );
});

it('lets no chain of moves end in an approval by whoever submitted last', () => {
  const people = ['one', 'two', 'three'];
  const turn = fc.record({
    move: fc.constantFrom(...signingMoveNames),
    id: fc.constantFrom(...people),
  });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
      let state: SigningState = 'PLANNED';
      let submittedById: string | null = null;
      const ownApprovals = turns.filter(({ move, id }) => {
        const command = { ...sound(move), actor: { ...sound(move).actor, id } };
        const verdict = decideSigning({ state, submittedById, missingParties: [] }, command);
        if (!verdict.ok) return false;
        state = verdict.value;
        if (move === 'SUBMIT') submittedById = id;
        return move === 'APPROVE' && id === submittedById;
      });

      expect(ownApprovals).toEqual([]);
    }),
  );
});

describe('a no to whoever stands on no side', () => {
  it('names the unit that may, or its side where nobody stands there', () => {
    const unitNames = { UNIT: 'xã Đào Thịnh', PARENT: null };
    const actor = { id: 'someone', sides: new Set<never>(), unitNames };

    expect(decide('SUBMIT', { actor })).toMatchObject({
      code: 'NOT_YOURS',
      facts: { by: 'UNIT', unit: 'xã Đào Thịnh' },
    });
    expect(decide('APPROVE', { actor })).toMatchObject({ facts: { by: 'PARENT', unit: 'PARENT' } });
  });
});

it('a signing lacks what is required and not named, in the order required', () => {
  expect(missingParties(['FRONT', 'POLICE'], ['POLICE', 'POLICE'])).toEqual(['FRONT']);
  expect(missingParties(['FRONT', 'POLICE'], [])).toEqual(['FRONT', 'POLICE']);
  expect(missingParties(['FRONT'], ['FRONT', 'PARTY_COMMITTEE'])).toEqual([]);
});

describe('whose turn it is', () => {
  it.each(signingStates)('%s: it is the side that may move, and nobody’s at the end', (state) => {
    const move = signingMoveNames.find((name) => name in openMoves[state]);
    expect(turnIn(state)).toBe(move === undefined ? null : sideOf[move]);
    expect(isOver(state)).toBe(move === undefined);
  });
});
