export type { AuditAction } from './audit.ts';
