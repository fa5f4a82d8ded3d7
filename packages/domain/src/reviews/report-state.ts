/** The life of one unit's report; the version that is official is told beside it. */
export const reportStates = [
  'NOT_STARTED',
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED',
  'EXEMPT',
] as const;
export type ReportState = (typeof reportStates)[number];
