import type { ReportState } from '@phoihop/domain/reviews';
import type { StateLook } from '../layout/state-looks.ts';

/** How each state of a report looks; its word is in the dictionary under `reportStanding.state.<CODE>`. */
export const reportLooks: Readonly<Record<ReportState, StateLook>> = {
  NOT_STARTED: { tone: 'grey', icon: 'ring' },
  DRAFT: { tone: 'grey', icon: 'pencil' },
  RETURNED: { tone: 'amber', icon: 'back' },
  SUBMITTED: { tone: 'blue', icon: 'up' },
  ACCEPTED: { tone: 'green', icon: 'tick' },
  EXEMPT: { tone: 'slate', icon: 'square' },
};
