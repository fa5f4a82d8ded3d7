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
