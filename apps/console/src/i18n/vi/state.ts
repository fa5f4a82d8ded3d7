import type { ShownState } from '../../layout/state-looks.ts';

export const state: Record<ShownState, string> = {
  PLANNED: 'Dự kiến',
  DRAFTING: 'Đang soạn',
  SUBMITTED: 'Chờ duyệt',
  RETURNED: 'Trả lại',
  APPROVED: 'Chờ ký',
  SIGNED: 'Đã ký',
  SUPERSEDED: 'Đã được thay thế',
  TERMINATED: 'Đã chấm dứt',
  CANCELLED: 'Đã hủy',
  IN_FORCE: 'Đang hiệu lực',
  UPCOMING: 'Chưa hiệu lực',
  TO_RENEW: 'Cần ký lại',
  LATE: 'Quá hạn',
  EXPIRED: 'Hết hiệu lực',
  MISSING: 'Chưa lập',
  RECOGNISED: 'Đã công nhận',
  WITHDRAWN: 'Đã thu hồi',
  LAPSED: 'Hết thời hạn',
  AWAITING_REASSESSMENT: 'Chờ đánh giá lại',
};
