import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import {
  decideSigning,
  decideSigningOpen,
  missingParties,
  signingMoveNames,
  signingStates,
  type SigningCommand,
  type SigningFacts,
  type SigningMove,
  type SigningState,
} from './signing.ts';

// Written out, not read from the table under test: this is the specification.
const openMoves: Record<SigningState, Partial<Record<SigningMove, SigningState>>> = {
  PLANNED: { DRAFT: 'DRAFTING', CANCEL: 'CANCELLED' },
  DRAFTING: { SUBMIT: 'SUBMITTED', CANCEL: 'CANCELLED' },
  SUBMITTED: { RETURN: 'RETURNED', APPROVE: 'APPROVED', CANCEL: 'CANCELLED' },
  RETURNED: { SUBMIT: 'SUBMITTED', CANCEL: 'CANCELLED' },
  APPROVED: { SIGN: 'SIGNED', CANCEL: 'CANCELLED' },
  SIGNED: { TERMINATE: 'TERMINATED' },
  SUPERSEDED: {},
  TERMINATED: {},
  CANCELLED: {},
};

const sidesOf: Record<SigningMove, readonly ('UNIT' | 'PARENT')[]> = {
  DRAFT: ['UNIT'],
  SUBMIT: ['UNIT'],
  SIGN: ['UNIT'],
  RETURN: ['PARENT'],
  APPROVE: ['PARENT'],
  CONFIRM: ['PARENT'],
  TERMINATE: ['PARENT'],
  CANCEL: ['UNIT', 'PARENT'],
};

const term = { from: date('2023-06-01'), to: date('2026-06-01') };
const whole: SigningFacts = { state: 'DRAFTING', submittedById: 'reporter', missingParties: [] };

/** A command in which nothing is amiss: whoever gives it may, and it says all that is needed. */
function sound(move: SigningMove): SigningCommand {
  return {
    move,
    actor: { id: 'coordinator', sides: new Set(['UNIT', 'PARENT']) },
    reason: 'Chưa đúng thể thức văn bản',
    number: '12/CTPH',
    signedOn: date('2023-12-15'),
    endsOn: date('2023-12-31'),
    today: date('2023-12-15'),
  };
}

const startOf: Record<SigningMove, SigningState> = {
  DRAFT: 'PLANNED',
  SUBMIT: 'DRAFTING',
  RETURN: 'SUBMITTED',
  APPROVE: 'SUBMITTED',
  SIGN: 'APPROVED',
  CONFIRM: 'SUBMITTED',
  TERMINATE: 'SIGNED',
  CANCEL: 'PLANNED',
};

/** What is amiss with nothing: a record for the move that is for records, whatever else there is to know. */
function soundFacts(move: SigningMove): SigningFacts {
  const isRecorded = move === 'CONFIRM';
  return { ...whole, state: startOf[move], isRecorded, hasDocument: true, validFrom: term.from };
}

function decide(move: SigningMove, change: Partial<SigningCommand>, facts?: Partial<SigningFacts>) {
  return decideSigning({ ...soundFacts(move), ...facts }, { ...sound(move), ...change });
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

it('opens a past signing that was entered to its confirmation and its cancelling alone', () => {
  const record = { ...whole, isRecorded: true, hasDocument: true, state: 'SUBMITTED' } as const;
  const open = signingMoveNames.filter((move) => decideSigning(record, sound(move)).ok);

  expect(open).toEqual(['CONFIRM', 'CANCEL']);
});

it.each(signingMoveNames)('leaves %s to the sides it belongs to', (move) => {
  const from = (...sides: readonly ('UNIT' | 'PARENT')[]) =>
    decide(move, { actor: { id: 'coordinator', sides: new Set(sides) } });

  for (const side of ['UNIT', 'PARENT'] as const) {
    expect(from(side).ok).toBe(sidesOf[move].includes(side));
  }
  expect(from()).toMatchObject({ code: 'NOT_YOURS', facts: { by: sidesOf[move][0] } });
});

describe.each(['RETURN', 'CANCEL', 'TERMINATE'] as const)('%s', (move) => {
  it.each([undefined, null, '', 'ngắn', '         x          '])(
    'asks for a reason: %j',
    (reason) => {
      expect(decide(move, { reason })).toMatchObject({ code: 'REASON_REQUIRED' });
    },
  );

  it('is content with ten letters, blanks around them not counted', () => {
    expect(decide(move, { reason: ' 1234567890 ' }).ok).toBe(true);
    expect(decide(move, { reason: ' 123456789 ' }).ok).toBe(false);
  });
});

describe('APPROVE', () => {
  it('is refused to whoever submitted it, whatever else he is', () => {
    const own = decide('APPROVE', {}, { submittedById: 'coordinator' });

    expect(own).toMatchObject({ code: 'OWN_SUBMISSION' });
  });

  it('minds who submitted, as sending on, back and signing do not', () => {
    for (const move of ['SUBMIT', 'RETURN', 'SIGN'] as const) {
      expect(decide(move, {}, { submittedById: 'coordinator' }).ok).toBe(true);
    }
  });
});

describe('CONFIRM', () => {
  it('is refused to whoever entered it', () => {
    const own = decide('CONFIRM', {}, { submittedById: 'coordinator' });

    expect(own).toMatchObject({ code: 'OWN_SUBMISSION' });
  });

  it('asks for the paper', () => {
    expect(decide('CONFIRM', {}, { hasDocument: false })).toMatchObject({
      code: 'DOCUMENT_REQUIRED',
    });
  });
});

describe('TERMINATE', () => {
  it('asks for the day', () => {
    expect(decide('TERMINATE', { endsOn: null })).toMatchObject({ code: 'DATE_REQUIRED' });
  });

  it.each([
    ['2023-05-31', false],
    ['2023-06-01', true],
    ['2026-06-01', true],
    ['2026-06-02', false],
  ])('ends within the term: %s', (day, isRight) => {
    const facts = { validFrom: term.from, validTo: term.to };

    expect(decide('TERMINATE', { endsOn: date(day) }, facts).ok).toBe(isRight);
  });

  it('ends at most a year ahead where the term has no end', () => {
    expect(decide('TERMINATE', { endsOn: date('2024-12-15') }).ok).toBe(true);
    expect(decide('TERMINATE', { endsOn: date('2024-12-16') }).ok).toBe(false);
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

it('lets no chain of moves end in an approval by whoever submitted it, in whatever round', () => {
  const people = ['one', 'two', 'three'];
  const turn = fc.record({
    move: fc.constantFrom(...signingMoveNames),
    id: fc.constantFrom(...people),
  });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
      let state: SigningState = 'PLANNED';
      let submittedById: string | null = null;
      const submitterIds: string[] = [];
      const ownApprovals = turns.filter(({ move, id }) => {
        const command = { ...sound(move), actor: { ...sound(move).actor, id } };
        const verdict = decideSigning(
          { state, submittedById, submitterIds, missingParties: [] },
          command,
        );
        if (!verdict.ok) return false;
        state = verdict.value;
        if (move === 'SUBMIT') submitterIds.push((submittedById = id));
        return move === 'APPROVE' && submitterIds.includes(id);
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
