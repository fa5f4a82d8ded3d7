export const palette = {
  open: 'Tìm hoặc ra lệnh',
  title: 'Tìm đơn vị, văn bản, việc chờ, trang',
  hint: 'Tên, mã, số văn bản, đợt báo cáo; > cho trang, # cho mã',
  empty: 'Không tìm thấy gì khớp.',
  group: {
    page: 'Trang',
    task: 'Việc chờ tôi',
    unit: 'Đơn vị',
    document: 'Văn bản',
    review: 'Đợt báo cáo',
  },
};
