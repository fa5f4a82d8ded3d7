import type { SigningPageFields } from '@phoihop/client/signings';

/** A signing with its moves and its history, and whether it is in force on the day looked at. */
export type ShownSigning = SigningPageFields & { readonly isInForce: boolean };

export type HistoryEntry = ShownSigning['history'][number];
export type MoveOption = ShownSigning['moves'][number];
