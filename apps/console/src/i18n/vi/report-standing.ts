import type { ReportStanding, ReportState } from '@phoihop/domain/reviews';

const state: Record<ReportState, string> = {
  NOT_STARTED: 'Chưa bắt đầu',
  DRAFT: 'Đang nhập',
  SUBMITTED: 'Đã nộp',
  RETURNED: 'Trả lại',
  ACCEPTED: 'Đã chấp nhận',
  EXEMPT: 'Được miễn',
};

/** What a standing is called where no one report is spoken of. */
const name: Record<ReportStanding, string> = {
  NOT_DUE: 'Chưa đến hạn',
  DUE_SOON: 'Sắp đến hạn',
  LATE: 'Muộn, chưa nộp',
  ON_TIME: 'Đúng hạn',
  ON_TIME_COMPLETED_AFTER: 'Đúng hạn, hoàn thiện sau',
  LATE_SUBMITTED: 'Nộp muộn',
  EXEMPT: 'Được miễn',
};

/** What is said of one report on a day. */
const on: Record<ReportStanding | 'TODAY' | 'OVER', string> = {
  NOT_DUE: 'Còn %{days}',
  DUE_SOON: 'Còn %{days}',
  TODAY: 'Hết hạn hôm nay',
  OVER: 'Chưa nộp',
  LATE: 'Muộn %{days}',
  ON_TIME: 'Đúng hạn',
  ON_TIME_COMPLETED_AFTER: 'Đúng hạn, hoàn thiện sau %{days}',
  LATE_SUBMITTED: 'Nộp muộn %{days}',
  EXEMPT: 'Được miễn',
};

export const reportStanding = {
  state,
  name,
  on,
  days: { working: '%{smart_count} ngày làm việc', calendar: '%{smart_count} ngày' },
};
