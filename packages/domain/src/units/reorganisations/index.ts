export { changeTypes } from './act.ts';
export type {
  Abolish,
  AccessGain,
  AccessGrant,
  AccessRow,
  Act,
  Change,
  ChangeKind,
  ChangeType,
  Create,
  Merge,
  Move,
  NewUnit,
  Rename,
  Split,
  SplitPart,
  UnitRef,
} from './act.ts';
export type {
  MapPlan,
  MapUnit,
  PlannedLineage,
  PlannedPlace,
  PlannedUnit,
  PlannedVersion,
  UnitBefore,
} from './map.ts';
export { planReorganisation } from './plan-reorganisation.ts';
export type { ComingCode } from './check-after.ts';
export { imageFinder, reachedFrom } from './line.ts';
export type { LineageEdge, LineDirection, UnitShare } from './line.ts';
export {
  changesMax,
  decideActHeading,
  decideChangesRoom,
  decideReorganisationEdit,
  decideReorganisationKeeper,
  decideReorganisationMove,
  decideReorganisationOpen,
  reorganisationMoveNames,
  reorganisationMoves,
  reorganisationStates,
} from './reorganisation.ts';
export type {
  ActHeading,
  ReorganisationCommand,
  ReorganisationFacts,
  ReorganisationMove,
  ReorganisationMoved,
  ReorganisationState,
} from './reorganisation.ts';
export { needsWholeMap, unitsMadeBy, unitsNamedBy } from './named-units.ts';
export type { ActInSight } from './named-units.ts';
export { compareMaps } from './compare-maps.ts';
export type {
  BegunUnit,
  ComparedUnit,
  EndedUnit,
  KeptUnit,
  UnitDifference,
} from './compare-maps.ts';
export { decideAccess, following } from './access-diff.ts';
export type { AccessFacts } from './access-diff.ts';
export { followersOf, isFollowed, isAmongFollowers } from './followers.ts';
export type { HeldGrant } from './followers.ts';
export { decideProposal, proposalAfter } from './proposal.ts';
export { fingerprintContent, touchedKinds } from './dry-run.ts';
export type { DryRun, TouchedKind, TouchedRow } from './dry-run.ts';
export { readReorganisationRows } from './read-rows.ts';
export type { ReadAct } from './read-rows.ts';
export type { ActTable, RowError } from './table-row.ts';
