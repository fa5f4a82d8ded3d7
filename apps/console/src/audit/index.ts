import { AuditList } from './AuditList.tsx';

export { auditData } from './data.ts';

/** What the router mounts. */
export const audit = { name: 'audit', list: AuditList };
