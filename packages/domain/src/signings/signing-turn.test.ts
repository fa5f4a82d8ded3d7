import { expect, it } from 'vitest';
import type { Side } from '../access/index.ts';
import { signingStates, type SigningState } from './signing.ts';
import { isOver, turnIn } from './signing-turn.ts';

// Written out, not read from the table under test.
const turns: Record<SigningState, Side | null> = {
  PLANNED: 'UNIT',
  DRAFTING: 'UNIT',
  SUBMITTED: 'PARENT',
  RETURNED: 'UNIT',
  APPROVED: 'UNIT',
  SIGNED: null,
  SUPERSEDED: null,
  TERMINATED: null,
  CANCELLED: null,
};

it.each(signingStates)('%s: it is the side that may move on, and nobody’s at the end', (state) => {
  expect(turnIn(state)).toBe(turns[state]);
  expect(isOver(state)).toBe(turns[state] === null);
});
