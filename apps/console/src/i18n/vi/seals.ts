export const seals = {
  title: 'Niêm phong',
  sealedAt: 'Niêm phong lúc',
  digest: 'SHA-256',
  key: 'Khóa',
  download: 'Tải tệp niêm phong',
  verify: 'Kiểm tra một tệp',
  about:
    'Nội dung đã ký được giữ nguyên và ký số bằng khóa của hệ thống. Ai có tệp niêm phong đều tự kiểm tra được.',
  none: 'Bản ký kết này có từ trước, không niêm phong tại đây.',
  page: {
    title: 'Kiểm tra bản ký kết',
    lead: 'Chọn tệp niêm phong (.json) và, nếu có, các bản quét. Tệp được kiểm tra ngay trên máy này, không gửi đi đâu.',
    choose: 'Chọn tệp',
    key: 'Khóa công khai của hệ thống: %{key}',
    noKey: 'Chưa tải được khóa công khai nên chưa kết luận được.',
    noSeal:
      'Trong các tệp đã chọn không có tệp niêm phong; thiếu tệp này thì không đối chiếu được bản quét.',
    signing: 'Số %{number}, %{unit}, ký ngày %{day}',
    home: 'Về trang chính',
  },
  verdict: {
    UNCHANGED: 'Không thay đổi',
    CHANGED: 'Đã bị thay đổi',
    UNKNOWN: 'Không xác định',
  },
  why: {
    seal: {
      UNCHANGED: 'Nội dung đúng như khi được niêm phong.',
      CHANGED: 'Nội dung, mã hoặc chữ ký của tệp không còn như khi được niêm phong.',
      UNKNOWN: 'Tệp này không do hệ thống này niêm phong.',
    },
    scan: {
      UNCHANGED: 'Đúng là bản quét được niêm phong cùng bản ký kết.',
      CHANGED: 'Tên tệp có trong niêm phong nhưng nội dung khác.',
      UNKNOWN: 'Không có bản quét nào như vậy trong niêm phong.',
    },
  },
};
