import type { SigningPageFields, SigningState } from '@phoihop/client/signings';

/** A signing with its moves and the steps behind it, and where it stood on the day looked at. */
export type ShownSigning = SigningPageFields & {
  readonly isInForce: boolean;
  readonly stateOn: SigningState | null;
};

export type MoveOption = ShownSigning['moves'][number];
