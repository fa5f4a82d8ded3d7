export const bulkMoves = {
  title: 'Làm hàng loạt',
  titleOf: {
    PLAN: 'Lập dự kiến hàng loạt',
    DRAFT: 'Bắt đầu soạn hàng loạt',
    SUBMIT: 'Trình duyệt hàng loạt',
    RETURN: 'Trả lại hàng loạt',
    APPROVE: 'Duyệt hàng loạt',
    CANCEL: 'Hủy hàng loạt',
  },
  plan: {
    action: 'Lập dự kiến cho các đơn vị',
    about:
      'Lập bản ký kết dự kiến cho mọi đơn vị phải ký trong phạm vi và cấp đang xem mà chưa có, đã hết hiệu lực hoặc cần ký lại. Xem trước rồi mới thực hiện.',
    preview: 'Xem trước',
  },
  preview: '%{waiting} đơn vị sẽ được thực hiện, %{refused} bỏ qua.',
  sofar: 'Đã xong %{done}, bỏ qua %{refused}, còn %{waiting}.',
  progress: 'Tiến độ',
  run: 'Thực hiện %{count}',
  stop: 'Dừng sau đơn vị này',
  goOn: 'Làm tiếp phần còn lại (%{count})',
  unfinished: 'Việc hàng loạt làm dở',
  left: 'còn %{waiting}/%{total}, chuẩn bị lúc %{at}',
  outcome: { WAITING: 'Sẽ thực hiện', DONE: 'Đã xong', REFUSED: 'Bỏ qua' },
  selected: 'Làm với %{count} bản đã chọn',
  move: 'Việc cần làm',
  reason: 'Lý do chung',
};
