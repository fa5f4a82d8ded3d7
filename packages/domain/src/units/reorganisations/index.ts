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
export { mapAfter, mapBefore } from './map.ts';
export { planReorganisation } from './plan-reorganisation.ts';
export type { ComingCode } from './check-after.ts';
export { shareDecimalsMax, unitNameMax } from './check-change.ts';
export { imagesOf, lineOf } from './line.ts';
export type { LineageEdge, LineDirection, LineNode, UnitLine, UnitShare } from './line.ts';
export { reorganisationStates } from './reorganisation.ts';
export type { ReorganisationState } from './reorganisation.ts';
