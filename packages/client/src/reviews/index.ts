export {
  childSectionsQuery,
  moveReportMutation,
  reportCommentFields,
  reportDifferenceQuery,
  reportListQuery,
  reportPageQuery,
  reportRowFields,
  reportsBelowQuery,
  reportVersionsQuery,
  reviewChoicesQuery,
  saveReportMutation,
} from './reports.ts';
export type {
  ReportCommentFields,
  ReportDifferenceData,
  ReportListData,
  ReportMove,
  ReportPageData,
  ReportRowFields,
  ReportVersionsData,
} from './reports.ts';
