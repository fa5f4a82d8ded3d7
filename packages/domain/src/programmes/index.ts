export { isExpected, isExpectedOn, planningDay, requiredParties } from './programme.ts';
export type { ProgrammeRule } from './programme.ts';
