import type { StandingOfReport } from '@phoihop/domain/reviews';
import { builder } from '../builder.ts';
import { ReportStanding } from './review-words.ts';

export const StandingOnDay = builder.objectRef<StandingOfReport>('ReportStandingOnDay').implement({
  description: 'How a report stands against its deadline on a day.',
  fields: (t) => ({
    standing: t.expose('standing', { type: ReportStanding, description: 'How it stands.' }),
    days: t.exposeInt('days', {
      description:
        'Calendar days: left where it is not submitted yet; of lateness where it is, or was, late; from the deadline to the submission that completed it; 0 otherwise.',
    }),
    workingDays: t.exposeInt('workingDays', {
      nullable: true,
      description: 'The same in working days; null where the holidays of a year are not known.',
    }),
    isFinished: t.exposeBoolean('isFinished', {
      description: 'Whether it has been accepted by then.',
    }),
  }),
});
