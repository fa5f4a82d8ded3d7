export { readPaste, readTable } from './read-table.ts';
export { tableLimits } from './limits.ts';
export { withGuard, withoutGuard } from './formula-guard.ts';
