export { isExpected, requiredParties } from './programme.ts';
export type { ProgrammeRule } from './programme.ts';
