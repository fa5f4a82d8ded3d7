export {
  openReviewsQuery,
  reportProgressFields,
  reviewCycleFields,
  reviewCyclePageQuery,
  reviewCycleReportsQuery,
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
