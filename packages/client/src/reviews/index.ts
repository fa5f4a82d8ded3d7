export {
  openReviewsQuery,
  reportProgressFields,
  reviewCycleFields,
  reviewCycleContentQuery,
  reviewCyclePageQuery,
  reviewCycleReportsQuery,
  reviewCycleTasksQuery,
  reviewCyclesQuery,
  reviewReportFields,
  waitingReportsQuery,
} from './review-cycles.ts';
export type {
  OpenReviewsData,
  ReportProgressFields,
  ReviewCycleFields,
  ReviewCycleMove,
  ReviewCycleContentData,
  ReviewCyclePageData,
  ReviewCycleState,
  ReviewKind,
  ReviewReportFields,
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
  ReviewPlanChoicesData,
} from './review-planning.ts';
export {
  createReviewTemplateMutation,
  editReviewTemplateMutation,
  reviewSectionFields,
  reviewTemplateFields,
  reviewTemplateRowFields,
  reviewTemplatePageQuery,
  reviewTemplatesQuery,
} from './review-templates.ts';
export type {
  CreateReviewTemplateInput,
  EditReviewTemplateInput,
  ReportPart,
  ReviewSectionFields,
  ReviewTemplateFields,
  ReviewTemplateRowFields,
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
  ReviewChoicesData,
  ReportMove,
  ReportRowFields,
  ReportVersionsData,
} from './reports.ts';
