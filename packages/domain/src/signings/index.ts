export {
  decideSigning,
  decideSigningEdit,
  decideSigningOpen,
  reasonLengthMin,
  signingMoveNames,
  signingMoves,
  signingStates,
} from './signing.ts';
export {
  decideSigningPlan,
  decideSigningText,
  decideTerm,
  signingTextMax,
} from './signing-input.ts';
export type { SigningText } from './signing-input.ts';
export type { SigningCommand, SigningFacts, SigningMove, SigningState } from './signing.ts';
export {
  isInForce,
  signingStages,
  signingStandings,
  stageOn,
  standingOf,
  standingOn,
} from './coverage.ts';
export type { SigningLife, SigningStage, SigningStanding } from './coverage.ts';
