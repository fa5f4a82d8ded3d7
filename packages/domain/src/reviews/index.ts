export { addWorkingDays, workingDaysBetween, workingDaysMax } from './working-days.ts';
export type { SpecialDay } from './working-days.ts';
export { lastCountedDay, lastDayOf, periodsAsked } from './window.ts';
export type { CalendarPeriod, CountedDays, Periodic, ReviewWindow } from './window.ts';
export { deadlineOf, decideDeadlines } from './deadline.ts';
export type { Deadlines } from './deadline.ts';
export { decideAskedOnce } from './asked-once.ts';
export type { Asking, AskingUse } from './asked-once.ts';
export { decideTemplate, decideTemplateKey, reportParts, sectionsInOrder } from './template.ts';
export type { ReportPart, ReviewTemplate, TemplateFacts, TemplateSection } from './template.ts';
export { decideKeeper, grantsToKeepReviews, keepsReviewsSomewhere, reviewRoots } from './keeper.ts';
export type { ReviewKeeper } from './keeper.ts';
export { isReviewOver, reviewCycleStates, reviewKinds } from './cycle-state.ts';
export type { ReviewCycleState, ReviewKind } from './cycle-state.ts';
export {
  decideCycle,
  decideCycleEdit,
  decideCycleMove,
  decideCycleMoveOpen,
  reviewCycleMoveNames,
  reviewCycleMoves,
} from './cycle.ts';
export type {
  AskedCycle,
  PlanningFacts,
  ReviewCycleCommand,
  ReviewCycleFacts,
  ReviewCycleMove,
} from './cycle.ts';
export {
  conferenceYearsMax,
  decideConference,
  decideConferenceChange,
  decideConferenceHeld,
  decideConferenceOpen,
} from './conference.ts';
export type { AskedConference, ConferenceFacts } from './conference.ts';
export { openCycle } from './route.ts';
export type { Exemption, ExpectedUnit, OpenedCycle, OpeningFacts, RouteStop } from './route.ts';
export { sumOfParts } from './sum-parts.ts';
export type { SumOfParts, SumPart } from './sum-parts.ts';
export { reportsTakenIn, takerOf, wayUp } from './taken-in.ts';
export { decidingUnits, standingOnWay } from './report-way.ts';
export type { ReportWay, StandIn, WayStep } from './report-way.ts';
export { reportStates } from './report-state.ts';
export type { ReportState } from './report-state.ts';
export {
  decideReport,
  decideReportEntry,
  decideReportOpen,
  reportMoveNames,
  reportMoves,
  reportNameFor,
} from './report.ts';
export type { ReportCommand, ReportFacts, ReportMove, ReportStand } from './report.ts';
export { commentMax, decideComments, sectionTextMax } from './report-content.ts';
export type { ReportComment, ReportContent } from './report-content.ts';
export { countStandings, isDueSoon, reportStandings, spanOf, standingOfReport } from './clocks.ts';
export type { ReportClocks, ReportStanding, StandingOfReport } from './clocks.ts';
export { completenessOf, reportsUnder, routeParts } from './completeness.ts';
export type { Completeness, ReportOnRoute, RoutePart } from './completeness.ts';
export { cellKeyOf, reportDifference } from './difference.ts';
export type {
  Changed,
  ChangeKind,
  ReadingOrder,
  ReportDifference,
  ReportVersion,
} from './difference.ts';
export { decideConsolidation, draftSection, gapsAmong } from './consolidation.ts';
export type { ChildReport, ChildSection, SectionEntry } from './consolidation.ts';
export { addendumOf, decideAddendum, decideAddendumOpen } from './addendum.ts';
export type {
  AcceptedCell,
  CellPlace,
  CellValue,
  CorrectedCell,
  PublishedCell,
} from './addendum.ts';
export { reminderKinds, remindersOn } from './reminders.ts';
export type {
  Reminded,
  ReminderFacts,
  ReminderItem,
  ReminderKind,
  SentReminder,
  UnitReminder,
} from './reminders.ts';
