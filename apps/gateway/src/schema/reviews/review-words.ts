import {
  type ChangeKind as Change,
  type ReportMove as Move,
  type ReportPart as Part,
  type ReportStanding as Standing,
  type ReportState as State,
  type ReviewCycleMove as CycleMove,
  type ReviewCycleState as CycleState,
  type ReviewKind as Kind,
} from '@phoihop/domain/reviews';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';

export const ReviewKind = builder.enumType('ReviewKind', {
  description: 'What a review is.',
  values: describedBy<Kind>({
    BRIEFING: 'A briefing (giao ban).',
    PRELIMINARY: 'A preliminary review (sơ kết).',
    FINAL: 'A final review (tổng kết).',
  }),
});

export const ReviewCycleState = builder.enumType('ReviewCycleState', {
  description: 'How far a review has got.',
  values: describedBy<CycleState>({
    PLANNED: 'It is being prepared; nobody reports yet.',
    OPEN: 'Who is expected is settled, and reports are written.',
    PUBLISHED: 'Its result is public.',
    CANCELLED: 'It was called off.',
  }),
});

export const ReviewCycleMove = builder.enumType('ReviewCycleMove', {
  description: 'What may be done with a review.',
  values: describedBy<CycleMove>({
    OPEN: 'Asks the units for their reports; who is expected is settled by it.',
    PUBLISH: 'Makes the result public.',
    CANCEL: 'Calls it off, with a reason.',
  }),
});

export const ReportState = builder.enumType('ReportState', {
  description: 'How far a report has got.',
  values: describedBy<State>({
    NOT_STARTED: 'Nobody has written in it.',
    DRAFT: 'The unit is writing it.',
    SUBMITTED: 'It awaits the decision of the unit above.',
    RETURNED: 'It was sent back with comments.',
    ACCEPTED: 'It was accepted.',
    EXEMPT: 'The unit is spared, for a reason.',
  }),
});

export const ReportMove = builder.enumType('ReportMove', {
  description: 'What may be done with a report.',
  values: describedBy<Move>({
    START: 'The unit begins it; writing in it does too.',
    SUBMIT: 'The unit asks for it to be accepted, with its sheets of figures.',
    RETURN: 'The unit above sends it back, with comments on cells or sections.',
    ACCEPT: 'The unit above accepts it, with its sheets of figures.',
    REOPEN: 'The unit above takes back an acceptance or an exemption, with a reason.',
    EXEMPT: 'The unit above spares the unit, with a reason.',
  }),
});

export const ReportStanding = builder.enumType('ReportStanding', {
  description: 'How a report stands against its deadline; being returned is not being late.',
  values: describedBy<Standing>({
    NOT_DUE: 'It is not submitted, and not due soon.',
    DUE_SOON: 'It is not submitted, and due within three working days.',
    LATE: 'It is not submitted, and the deadline has passed.',
    ON_TIME: 'It was first submitted in time.',
    ON_TIME_COMPLETED_AFTER:
      'It was first submitted in time, came back, and was submitted again after the deadline.',
    LATE_SUBMITTED: 'It was first submitted after the deadline.',
    EXEMPT: 'The unit is spared.',
  }),
});

export const ReportPart = builder.enumType('ReportPart', {
  description: 'A part of a report.',
  values: describedBy<Part>({
    I: 'Leadership and organisation.',
    II: 'Results.',
    III: 'Assessment.',
    IV: 'Directions and tasks.',
  }),
});

export const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What became of something from one version to another.',
  values: describedBy<Change>({
    ADDED: 'The earlier version says nothing of it.',
    CHANGED: 'Both speak of it, differently.',
    REMOVED: 'The later version says nothing of it.',
  }),
});
