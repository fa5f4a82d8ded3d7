export const conferences = {
  empty:
    'Chưa có hội nghị nào về đợt này. Hội nghị được ghi vào báo cáo công bố: thời gian, địa điểm, số người dự.',
  plan: 'Lên kế hoạch hội nghị',
  planned: 'Đã lưu kế hoạch hội nghị.',
  recorded: 'Đã ghi nhận hội nghị.',
  save: 'Lưu',
  record: 'Ghi nhận đã họp, đổi kế hoạch',
  edit: 'Sửa',
  isHeld: 'Đã họp',
  isPlanned: 'Dự kiến',
  notYet: 'chưa ghi nhận',
  handOut: 'Giao nhiệm vụ theo kết luận',
  history: 'Lịch sử',
  field: { heldOn: 'Ngày họp', place: 'Địa điểm', attending: 'Số người dự' },
  attendingHint: 'Bỏ trống khi chưa họp; có số là đã họp.',
  wrong: { heldOn: 'Chọn ngày họp.', attending: 'Ghi số nguyên, ví dụ 173.' },
};
