import type { Language } from './language.ts';

/** How people say what a refusal names where it is about reviews and tasks. */
export const reviewWords: Record<string, Record<Language, string>> = {
  // What a report's and a task's states are called: those of a signing have other words.
  'report.DRAFT': { vi: 'Đang nhập', en: 'In progress' },
  'report.SUBMITTED': { vi: 'Đã nộp', en: 'Submitted' },
  'report.RETURNED': { vi: 'Trả lại', en: 'Returned' },
  'report.ACCEPTED': { vi: 'Đã chấp nhận', en: 'Accepted' },
  'task.OPEN': { vi: 'Chưa hoàn thành', en: 'To be done' },
  NOT_STARTED: { vi: 'Chưa bắt đầu', en: 'Not started' },
  EXEMPT: { vi: 'Được miễn', en: 'Exempt' },
  OPEN: { vi: 'Đang thực hiện', en: 'Open' },
  PUBLISHED: { vi: 'Đã công bố', en: 'Published' },
  DONE: { vi: 'Đã hoàn thành', en: 'Done' },
  reviewTemplate: { vi: 'mẫu báo cáo', en: 'review template' },
  reviewCycle: { vi: 'đợt sơ kết, tổng kết', en: 'review' },
  report: { vi: 'báo cáo', en: 'report' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  conference: { vi: 'hội nghị', en: 'conference' },
  section: { vi: 'mục', en: 'section' },
  sections: { vi: 'các mục', en: 'sections' },
  deadlines: { vi: 'thời hạn báo cáo', en: 'deadlines' },
  indicators: { vi: 'các chỉ tiêu', en: 'indicators' },
  comments: { vi: 'nhận xét', en: 'comments' },
  exemptions: { vi: 'các đơn vị được miễn', en: 'exemptions' },
  cutOffOn: { vi: 'ngày chốt số liệu', en: 'cut-off day' },
  to: { vi: 'ngày cuối', en: 'last day' },
  dueOn: { vi: 'hạn', en: 'due date' },
  what: { vi: 'nội dung nhiệm vụ', en: 'what is to be done' },
  evidence: { vi: 'kết quả, tài liệu chứng minh', en: 'evidence' },
  workingDays: { vi: 'số ngày làm việc', en: 'number of working days' },
  guidanceVi: { vi: 'hướng dẫn', en: 'Vietnamese guidance' },
  guidanceEn: { vi: 'hướng dẫn tiếng Anh', en: 'English guidance' },
  titleEn: { vi: 'tên tiếng Anh', en: 'English title' },
  reviewKey: { vi: 'mẫu báo cáo mang mã này', en: 'a review template of this key' },
  workingDaysForm: {
    vi: 'Ghi số nguyên từ 1 đến 250 ngày làm việc.',
    en: 'Write a whole number of working days, from 1 to 250.',
  },
  deadlineEachLevel: {
    vi: 'Mỗi cấp báo cáo phải có thời hạn.',
    en: 'Every level that reports needs its deadline.',
  },
  deadlineOrder: {
    vi: 'Thời hạn của cấp trên không được sớm hơn cấp dưới.',
    en: 'A level above may not be due before the one below.',
  },
  collectedOnly: {
    vi: 'Chỉ yêu cầu được chỉ tiêu do đơn vị tự báo cáo.',
    en: 'Only what units count themselves is asked for.',
  },
  publishedAlready: {
    vi: 'báo cáo đã công bố mang số, ký hiệu và tên này',
    en: 'a published report of this number and title',
  },
  sectionOnce: { vi: 'Mỗi mục chỉ nêu một lần.', en: 'Name each section once.' },
  levelOnce: { vi: 'Mỗi cấp chỉ nêu một lần.', en: 'Name each level once.' },
  cellOrSection: {
    vi: 'Mỗi nhận xét ghi cho một ô số liệu hoặc một mục, không cả hai.',
    en: 'A comment speaks of one cell or of one section, not of both.',
  },
};
