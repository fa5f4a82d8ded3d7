export {
  openReviewsQuery,
  reportProgressFields,
  reviewCycleFields,
  reviewCyclePageQuery,
  reviewCycleReportsQuery,
  reviewCycleTasksQuery,
  reviewCyclesQuery,
  reviewReportFields,
  waitingReportFields,
  waitingReportsQuery,
} from './review-cycles.ts';
export type {
  OpenReviewsData,
  ReportProgressFields,
  ReviewCycleFields,
  ReviewCycleMove,
  ReviewCyclePageData,
  ReviewCycleReportsData,
  ReviewCycleTasksData,
  ReviewCycleState,
  ReviewKind,
  ReviewReportFields,
  WaitingReportFields,
} from './review-cycles.ts';
export {
  editReviewCycleMutation,
  moveReviewCycleMutation,
  planReviewCycleMutation,
  reviewOpeningQuery,
  reviewPeriodsQuery,
  reviewPlanChoicesQuery,
} from './review-planning.ts';
export type {
  EditReviewCycleInput,
  PlanReviewCycleInput,
  ReviewExemptionInput,
  ReviewOpeningData,
  ReviewPeriodsData,
  ReviewPlanChoicesData,
} from './review-planning.ts';
export {
  createReviewTemplateMutation,
  editReviewTemplateMutation,
  reviewSectionFields,
  reviewTemplateFields,
  reviewTemplatePageQuery,
  reviewTemplatesQuery,
} from './review-templates.ts';
export type {
  CreateReviewTemplateInput,
  EditReviewTemplateInput,
  ReportPart,
  ReviewSectionFields,
  ReviewTemplateFields,
  ReviewTemplatePageData,
} from './review-templates.ts';
export { reportCommentFields, reportPageQuery } from './report-page.ts';
export type { ReportCommentFields, ReportPageData } from './report-page.ts';
export {
  childSectionsQuery,
  moveReportMutation,
  reportDifferenceQuery,
  reportListQuery,
  reportRowFields,
  reportsBelowQuery,
  reportVersionsQuery,
  reviewChoicesQuery,
  saveReportMutation,
} from './reports.ts';
export type {
  ReportDifferenceData,
  ReportListData,
  ReportMove,
  ReportRowFields,
  ReportVersionsData,
} from './reports.ts';
