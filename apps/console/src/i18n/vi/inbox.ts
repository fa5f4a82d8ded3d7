export const inbox = {
  title: 'Việc chờ tôi',
  count: '%{count} việc',
  things: 'việc',
  none: 'Không có việc nào đang chờ tài khoản này.',
  noSigning: 'Không có bản ký kết nào đang chờ tài khoản này.',
  all: 'Xem cả %{count} việc',
  since: 'từ %{at}',
  submitted: 'trình lần %{count}, %{at}',
  signings: 'Ký kết',
  reports: 'Báo cáo',
  tasks: 'Nhiệm vụ',
  moreTasks: 'và %{count} nhiệm vụ nữa',
  recognitions: 'Công nhận',
  toJudge:
    '%{count} công nhận của các đơn vị cũ chờ đánh giá lại |||| %{count} công nhận của các đơn vị cũ chờ đánh giá lại',
  task: {
    PLANNED: '%{unit}: bản ký kết chờ bắt đầu soạn',
    DRAFTING: '%{unit}: bản ký kết đang soạn, chờ trình',
    SUBMITTED: '%{unit}: bản ký kết chờ duyệt',
    RETURNED: '%{unit}: bản ký kết bị trả lại, chờ hoàn thiện',
    APPROVED: '%{unit}: bản ký kết đã duyệt, chờ ký',
  },
};
