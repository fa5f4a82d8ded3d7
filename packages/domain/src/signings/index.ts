export {
  decideSigning,
  decideSigningEdit,
  decideSigningOpen,
  reasonLengthMin,
  signingMoveNames,
  signingMoves,
  signingStates,
} from './signing.ts';
export type { SigningCommand, SigningFacts, SigningMove, SigningState } from './signing.ts';
export { isInForce, signingStandings, standingOn } from './coverage.ts';
export type { SigningLife, SigningStanding } from './coverage.ts';
