export { systemActor } from './audit.ts';
export type { AuditAction } from './audit.ts';
