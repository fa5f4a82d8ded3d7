import type { reportStanding as vi } from '../vi/report-standing.ts';

export const reportStanding: typeof vi = {
  state: {
    NOT_STARTED: 'Not started',
    DRAFT: 'In progress',
    SUBMITTED: 'Submitted',
    RETURNED: 'Returned',
    ACCEPTED: 'Accepted',
    EXEMPT: 'Exempt',
  },
  name: {
    NOT_DUE: 'Not due yet',
    DUE_SOON: 'Due soon',
    LATE: 'Late, not submitted',
    ON_TIME: 'On time',
    ON_TIME_COMPLETED_AFTER: 'On time, completed after',
    LATE_SUBMITTED: 'Submitted late',
    EXEMPT: 'Exempt',
  },
  on: {
    NOT_DUE: '%{days} left',
    DUE_SOON: '%{days} left',
    TODAY: 'Due today',
    OVER: 'Not submitted',
    LATE: '%{days} late',
    ON_TIME: 'On time',
    ON_TIME_COMPLETED_AFTER: 'On time, completed after %{days}',
    LATE_SUBMITTED: 'Submitted %{days} late',
    EXEMPT: 'Exempt',
  },
  days: {
    working: '%{smart_count} working day |||| %{smart_count} working days',
    calendar: '%{smart_count} day |||| %{smart_count} days',
  },
};
