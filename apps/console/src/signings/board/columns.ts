import type { SigningBoardData } from '@phoihop/client/signings';
import { signingStates, type SigningState } from '@phoihop/domain/signings';

export type Group = SigningBoardData['signingsByState'][number];
export type BoardSigning = Group['signings'][number];

/** What took a signing off its way, or took its place. */
const endedStates = ['SUPERSEDED', 'TERMINATED', 'CANCELLED'] as const;

/** The states that have a column each: those on the way, up to the signature. */
const columnStates = signingStates.filter((state) => !endedStates.some((ended) => ended === state));

export interface Columns {
  readonly onTheWay: readonly Group[];
  readonly ended: readonly Group[];
  readonly total: number;
}

/** The groups as the board shows them; where states were chosen, only theirs. */
export function columnsOf(groups: readonly Group[]): Columns {
  const isIn = (states: readonly SigningState[]) =>
    groups.filter(({ state }) => states.includes(state));
  return {
    onTheWay: isIn(columnStates),
    ended: isIn(endedStates),
    total: groups.reduce((sum, { count }) => sum + count, 0),
  };
}
