import type { state as vi } from '../vi/state.ts';

export const state: typeof vi = {
  PLANNED: 'Planned',
  DRAFTING: 'Drafting',
  SUBMITTED: 'Awaiting approval',
  RETURNED: 'Returned',
  APPROVED: 'Ready to sign',
  SIGNED: 'Signed',
  SUPERSEDED: 'Superseded',
  TERMINATED: 'Terminated',
  CANCELLED: 'Cancelled',
  IN_FORCE: 'In force',
  UPCOMING: 'Not yet in force',
  TO_RENEW: 'To be renewed',
  LATE: 'Late',
  EXPIRED: 'Expired',
  MISSING: 'Missing',
  RECOGNISED: 'Recognised',
  WITHDRAWN: 'Withdrawn',
  LAPSED: 'Lapsed',
  AWAITING_REASSESSMENT: 'Awaiting reassessment',
};
