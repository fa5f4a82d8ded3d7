export { decideAttach, decideDetach, isScanMissing, isSigned } from './attachment.ts';
export type { Attaching } from './attachment.ts';
export {
  decideSigned,
  decideSigning,
  decideSigningOpen,
  missingParties,
  nameFor,
  reasonLengthMin,
  sideFor,
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
export { decideSigningEdit } from './signing-content.ts';
export { decideSigningRecord } from './signing-record.ts';
export { decideSuccession, isSuperseded } from './signing-succession.ts';
export type { Predecessor } from './signing-succession.ts';
export { capacitiesOf, decideCapacity, usualPosition } from './signing-party.ts';
export { isLate, isToBeRenewed, lateBy } from './renewal.ts';
export type { Punctuality, SigningWithBasis } from './renewal.ts';
export { nextStep } from './next-step.ts';
export type { NextStep } from './next-step.ts';
export { bulkMoveMax, bulkMoves, decideBulkMove } from './bulk-move.ts';
export type { BulkMoveName } from './bulk-move.ts';
export { isOver, turnIn } from './signing-turn.ts';
