export const attachments = {
  title: 'Bản quét, tệp đính kèm',
  missing: 'Đã ký nhưng chưa có bản quét. Đề nghị đính kèm bản quét của văn bản đã ký.',
  none: 'Chưa có tệp nào.',
  add: 'Đính kèm tệp (PDF, JPEG, PNG)',
  sending: 'Đang gửi tệp',
  going: 'Đang gửi %{name}: %{percent} %',
  sent: 'Đã đính kèm %{name}.',
  addendum: 'bổ sung sau khi ký',
  by: '%{who}, %{at}',
  remove: 'Gỡ tệp này',
  reason: 'Lý do gỡ',
  signature: 'Chữ ký số: %{signer}, chứng thư của %{issuer}, lúc %{at}.',
  digest: {
    intact: 'Nội dung đúng như khi ký số.',
    broken: 'Nội dung đã khác khi ký số.',
    unread: 'Không đọc được kiểu chữ ký này.',
  },
  appended: 'Có phần thêm sau khi ký số.',
};

export const papers = {
  title: 'Văn bản theo mẫu',
  agreement: 'Văn bản phối hợp (.docx)',
  minutes: 'Biên bản ký kết (.docx)',
  workbook: 'Xuất Excel',
};
