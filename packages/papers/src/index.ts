export { agreementDocx } from './signings/agreement.ts';
export type { Agreement, PaperSection } from './signings/agreement-content.ts';
export { bodyAbove, inline, readTitle } from './signings/naming.ts';
export type { TitleParts } from './signings/naming.ts';
export type { PaperBody } from './signings/paper-body.ts';
export { signingMinutesDocx } from './signings/minutes.ts';
export type { Present, SigningMinutes } from './signings/minutes.ts';
export { coverageWorkbook } from './signings/coverage-workbook.ts';
export type { CoverageLine, CoverageSheet } from './signings/coverage-workbook.ts';
export { dayInFigures, dayInWords } from './vietnamese-date.ts';
export { figureCsv } from './indicators/figure-csv.ts';
export { writeFigureWorkbook } from './indicators/figure-workbook.ts';
export type {
  FigureColumn,
  FigureContent,
  FigureLine,
  ShownFigure,
} from './indicators/figure-content.ts';
export { reviewReport } from './reviews/review-report.ts';
export { reviewName } from './reviews/review-words.ts';
export { reviewAnnex } from './reviews/review-annex.ts';
export { reviewParts } from './reviews/review-snapshot.ts';
export type {
  ReviewCell,
  ReviewFigure,
  ReviewIndicator,
  ReviewKind,
  ReviewPart,
  ReviewSection,
  ReviewSnapshot,
  ReviewStandard,
  ReviewTask,
  ReviewUnit,
} from './reviews/review-snapshot.ts';
export { addendumPaper } from './reviews/addendum-paper.ts';
export { addendumAnnex } from './reviews/addendum-annex.ts';
export type { Addendum, AddendumChange } from './reviews/addendum.ts';
export { reminderLetter } from './reviews/reminder-letter.ts';
export { spanUnit } from './reviews/reminder-words.ts';
export type { ReminderLetter, ReminderLine } from './reviews/reminder-letter.ts';
