import type { Side } from '../access/index.ts';
import { signingMoves, type SigningState } from './signing.ts';

/** The moves that lead to the signature; the others lead off the way. */
const onwards = ['DRAFT', 'SUBMIT', 'APPROVE', 'SIGN'] as const;

/** On whose side the next move lies; nobody's where it has been signed or given up. */
export function turnIn(state: SigningState): Side | null {
  const move = onwards.find((name) =>
    signingMoves[name].from.some((source: SigningState) => source === state),
  );
  return move === undefined ? null : signingMoves[move].by[0];
}

/** Whether the way to its signature is at an end: it was signed, or given up. */
export function isOver(state: SigningState): boolean {
  return turnIn(state) === null;
}
