export { reasonLengthMin } from '../text.ts';
export {
  decideAttach,
  decideDetach,
  decideDetachOpen,
  isScanMissing,
  isSigned,
} from './attachment.ts';
export type { AttachedFile, Attaching, Scanned } from './attachment.ts';
export {
  decideSigned,
  decideSigning,
  decideSigningOpen,
  missingParties,
  nameFor,
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
  hasBegun,
  isInForce,
  signingStages,
  signingStandings,
  stageOn,
  standingOf,
  underWayOn,
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
export { basisTakenOver, decideSuccession, isSuperseded } from './signing-succession.ts';
export type { Predecessor } from './signing-succession.ts';
export { capacitiesOf, decideCapacity, usualPosition } from './signing-party.ts';
export { decideTermFree } from './signing-term.ts';
export type { AskedTerm, SignedTerm } from './signing-term.ts';
export { dueDay, isLate, isLeftToRenew, isToBeRenewed, lateBy } from './renewal.ts';
export type { Punctuality, SigningWithBasis } from './renewal.ts';
export { decidePlanWanted, nextStep } from './next-step.ts';
export type { NextStep, Outlook } from './next-step.ts';
export { bulkMoveMax, bulkMoves, decideBulkMove } from './bulk-move.ts';
export type { BulkMoveName } from './bulk-move.ts';
export { isOver, turnIn } from './signing-turn.ts';
