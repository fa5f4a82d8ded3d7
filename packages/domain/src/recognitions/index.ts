export {
  achievedOn,
  areReassessed,
  heirsToJudge,
  recognitionsOverlap,
  recognitionStateOn,
  recognitionStates,
  tiersBelow,
} from './recognition.ts';
export type { Heir, RecognitionState, RecognitionTerm, Tier, UnitLife } from './recognition.ts';
export {
  decideRecognition,
  decideRecognitionOpen,
  decideWithdrawal,
  decideWithdrawalOpen,
  grantsToRecognise,
  judgesFirst,
  recognisesSomewhere,
} from './decide-recognition.ts';
export type {
  Decider,
  RecognitionFacts,
  RecognitionGrant,
  RecognitionWithdrawal,
  Withdrawn,
} from './decide-recognition.ts';
export {
  decideTarget,
  decideTargetOpen,
  grantsToSetTargets,
  targetDirections,
  targetPeriod,
  targetProgressOn,
} from './target.ts';
export type {
  AskedTarget,
  Measured,
  TargetDirection,
  TargetPeriod,
  TargetProgress,
} from './target.ts';
