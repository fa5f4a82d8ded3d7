export { decideAttach, decideDetach, isScanMissing, isSigned } from './attachment.ts';
export type { Attaching } from './attachment.ts';
export {
  decideSigning,
  decideSigningEdit,
  decideSigningOpen,
  missingParties,
  nameFor,
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
  usualSigningTitle,
} from './signing-input.ts';
export type { SigningText } from './signing-input.ts';
export type {
  SigningActor,
  SigningCommand,
  SigningFacts,
  SigningMove,
  SigningState,
} from './signing.ts';
export {
  endOfSigning,
  isInForce,
  signingStages,
  signingStandings,
  stageOn,
  standingOf,
} from './coverage.ts';
export type {
  SigningLife,
  SigningStage,
  SigningStanding,
  SigningThen,
  StageOfUnit,
} from './coverage.ts';
