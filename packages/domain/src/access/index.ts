export {
  decidingUnit,
  grantsActingOn,
  grantsAt,
  grantsForSide,
  grantToRead,
  isActing,
  mayActSomewhere,
  maySeeCatalogues,
  ownUnits,
  readableRoots,
  roles,
  standingAfterEnd,
  standingBy,
  standingTowards,
  works,
} from './access.ts';
export type { Actor, Grant, Line, Role, Side, Standing, Work } from './access.ts';
export { nameToDecide, refuseSide } from './side.ts';
export type { SideActor } from './side.ts';
export {
  decideAccountChange,
  decideGrant,
  decideGrantEnd,
  decideGrantReason,
  decideName,
  decideOfficeKeeper,
  decideTableSender,
  decideToken,
  decideTokenMaker,
  decideUsername,
  grantsByToken,
  keepsAccounts,
  keptRoots,
  passwordLength,
  tokenDaysMax,
  tokenScopes,
} from './keeping.ts';
export type { TokenScope, UnitWithAncestors } from './keeping.ts';
export { standingAfter, unitsAfter } from './after-end.ts';
export type { AfterEnd, LivingLine } from './after-end.ts';
export { decideDelegation, delegationDaysMax } from './delegation.ts';
export type { AskedDelegation } from './delegation.ts';
export { grantsByProof, needsSecondFactor } from './second-factor.ts';
export type { Proof } from './second-factor.ts';
export { failuresFree, lockedFor } from './lock-out.ts';
export type { Failures } from './lock-out.ts';
export {
  canonicalQuery,
  decideSavedFilterName,
  decideSavedFilterQuery,
  decideSavedFilterRoom,
  savedFilterNameMax,
  savedFilterParameters,
} from './saved-filter.ts';
export type { FilterCondition, SavedFilterResource } from './saved-filter.ts';
