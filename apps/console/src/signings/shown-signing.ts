import type { SigningPageFields, SigningState } from '@phoihop/client/signings';

/** A signing with its moves and its history, and where it stood on the day looked at. */
export type ShownSigning = SigningPageFields & {
  readonly isInForce: boolean;
  readonly stateOn: SigningState | null;
};

export type HistoryEntry = ShownSigning['history'][number];
export type MoveOption = ShownSigning['moves'][number];
