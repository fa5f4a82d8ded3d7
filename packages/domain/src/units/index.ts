export { levelOf, unitKinds, unitLevels } from './unit.ts';
export type { UnitKind, UnitLevel } from './unit.ts';
export { foldName } from './fold-name.ts';
export { liesIn, pathUnder, wholeCountry } from './place.ts';
export type { PathRange } from './place.ts';
export { decideHolderChange, officeTextMax } from './office.ts';
export type { HeldSince, HolderChange } from './office.ts';
export { capacities, capacityOf, organisationKinds } from './organisation.ts';
export type { Capacity, OrganisationKind } from './organisation.ts';
