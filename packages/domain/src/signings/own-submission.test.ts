import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grantsByToken, standingTowards, type Grant, type Line } from '../access/index.ts';
import { decideSigningOpen, nameFor, type SigningState } from './signing.ts';

const people = ['one', 'two', 'three'] as const;
const units = ['04507', '138', '15'] as const;
const lines: readonly Line[] = [
  { unitId: '04507', level: 'COMMUNE', ancestorIds: ['138', '15'], coordinatedAncestorId: '138' },
  // A province decides for itself: there one person may stand on both sides.
  { unitId: '15', level: 'PROVINCE', ancestorIds: [], coordinatedAncestorId: null },
];

const person = fc.constantFrom(...people);
const owned = fc.record({
  holder: person,
  // Mostly those who act, so that there is something to see.
  role: fc.constantFrom('COORDINATOR', 'COORDINATOR', 'REPORTER', 'VIEWER', 'ADMINISTRATOR'),
  unitId: fc.constantFrom(...units),
});
const lent = fc.record({ grant: fc.nat(11), to: person });
const turn = fc.record({
  by: person,
  move: fc.constantFrom('SUBMIT', 'APPROVE', 'RETURN'),
  byToken: fc.boolean(),
});

/** Everybody whose deed it is: who did it, and in whose name. */
type Behind = readonly (string | null)[];

it('nobody approves what he submitted: in no role, by no delegation, by no token', () => {
  let approvals = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...lines),
      fc.array(owned, { minLength: 8, maxLength: 12 }),
      fc.array(lent, { maxLength: 8 }),
      fc.array(turn, { minLength: 20, maxLength: 40 }),
      (line, grants, delegations, turns) => {
        const heldBy = (id: string, byToken: boolean): readonly Grant[] => {
          const own = grants.filter(({ holder }) => holder === id);
          if (byToken) return grantsByToken(own, ['SIGNINGS_WRITE']);
          const borrowed = delegations.flatMap(({ grant, to }) => {
            const found = grants[grant];
            return to === id && found && found.holder !== id
              ? [{ role: found.role, unitId: found.unitId, delegatorId: found.holder }]
              : [];
          });
          return [...own, ...borrowed];
        };
        let state: SigningState = 'DRAFTING';
        let last: Behind = [];
        // Everybody behind any of the rounds, kept here by itself.
        const submitted = new Set<string | null>();
        for (const { by, move, byToken } of turns) {
          const actor = {
            id: by,
            ...standingTowards({ id: by, grants: heldBy(by, byToken) }, line, 'SIGNINGS'),
          };
          const [submittedById = null, submittedForId = null] = last;
          const submitterIds = [...submitted].filter((id) => id !== null);
          const signing = {
            state,
            submittedById,
            submittedForId,
            submitterIds,
            missingParties: [],
          };
          const verdict = decideSigningOpen(signing, { move, actor });
          if (!verdict.ok) continue;
          const behind = [by, nameFor(signing, { move, actor }) ?? null];
          if (move === 'SUBMIT') {
            last = behind;
            for (const each of behind) submitted.add(each);
          }
          if (move === 'APPROVE') {
            approvals++;
            if (behind.some((each) => each !== null && submitted.has(each))) return false;
          }
          state = verdict.value;
        }
        return true;
      },
    ),
    { numRuns: 3000 },
  );
  expect(approvals).toBeGreaterThan(200);
});

it('an approval that is open in another’s name is open to him', () => {
  const signing = {
    state: 'SUBMITTED',
    submittedById: 'one',
    submittedForId: null,
    missingParties: [],
  } as const;
  const actor = {
    id: 'two',
    sides: new Set(['PARENT'] as const),
    names: { PARENT: ['one', 'three'] },
  };

  expect(nameFor(signing, { move: 'APPROVE', actor })).toBe('three');
  expect(decideSigningOpen(signing, { move: 'APPROVE', actor }).ok).toBe(true);
  const alone = { ...actor, names: { PARENT: ['one'] } };
  expect(decideSigningOpen(signing, { move: 'APPROVE', actor: alone })).toMatchObject({
    code: 'OWN_SUBMISSION',
  });
});

it('who submitted it in an earlier round approves it no more than who did so last', () => {
  const signing = {
    state: 'SUBMITTED',
    submittedById: 'two',
    submittedForId: null,
    submitterIds: ['one', 'three'],
    missingParties: [],
  } as const;
  const by = (id: string, ...names: readonly (string | null)[]) => {
    const actor = { id, sides: new Set(['PARENT'] as const), names: { PARENT: names } };
    return decideSigningOpen(signing, { move: 'APPROVE', actor });
  };

  expect(by('one', null)).toMatchObject({ code: 'OWN_SUBMISSION' });
  expect(by('two', null)).toMatchObject({ code: 'OWN_SUBMISSION' });
  expect(by('four', null).ok).toBe(true);
  // Nor does anybody in the name of one who did.
  expect(by('four', 'one')).toMatchObject({ code: 'OWN_SUBMISSION' });
  expect(by('four', 'one', null).ok).toBe(true);
});
