import type { TaskMove, TaskState } from '@phoihop/domain/tasks';

const state: Record<TaskState, string> = {
  OPEN: 'Đang thực hiện',
  DONE: 'Đã hoàn thành',
  CANCELLED: 'Đã hủy',
};
const move: Record<TaskMove, string> = {
  COMPLETE: 'Báo hoàn thành',
  CANCEL: 'Hủy',
  REOPEN: 'Mở lại',
};
const about: Record<TaskMove, string> = {
  COMPLETE: 'Ghi việc đã làm; nhiệm vụ chuyển sang đã hoàn thành.',
  CANCEL: 'Nhiệm vụ không phải thực hiện nữa; đơn vị đọc lý do.',
  REOPEN: 'Nhiệm vụ trở lại đang thực hiện; đơn vị đọc lý do.',
};
const moved: Record<TaskMove, string> = {
  COMPLETE: 'Đã báo hoàn thành nhiệm vụ.',
  CANCEL: 'Đã hủy nhiệm vụ.',
  REOPEN: 'Đã mở lại nhiệm vụ.',
};

export const tasks = {
  title: 'Nhiệm vụ',
  mine: 'Chỉ nhiệm vụ của đơn vị tôi',
  empty:
    'Chưa có nhiệm vụ nào trong phạm vi đang xem. Nhiệm vụ được giao từ kết luận của đợt báo cáo.',
  none: 'Không có.',
  more: 'và %{count} nhiệm vụ nữa',
  late: '%{count} quá hạn',
  due: 'Hạn %{day}',
  doneOn: 'Hoàn thành %{day} (hạn %{due})',
  daysLate: 'quá hạn %{smart_count} ngày',
  evidence: 'Kết quả đã làm, số văn bản chứng minh',
  reason: 'Lý do',
  state,
  move,
  about,
  moved,
  create: {
    action: 'Giao nhiệm vụ',
    title: 'Giao nhiệm vụ',
    cycle: 'Theo kết luận của đợt',
    what: 'Nội dung nhiệm vụ',
    dueOn: 'Hạn hoàn thành',
    noReviews: 'Chưa có đợt báo cáo nào đã mở; nhiệm vụ được giao từ kết luận của đợt.',
    dueHint: 'Không trước ngày làm việc hôm nay.',
    noSuch: 'Không giao được nhiệm vụ từ đợt đã nêu. Chọn một đợt khác.',
    left: 'Chưa kể %{count} đợt cũ hơn: mở đợt rồi giao nhiệm vụ từ đó.',
    cycleFirst: 'Chọn đợt rồi mới giao được.',
    dueFirst: 'Chọn hạn hoàn thành rồi mới giao được.',
    submit: 'Giao nhiệm vụ',
    done: 'Đã giao nhiệm vụ.',
  },
};
