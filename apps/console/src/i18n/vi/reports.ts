import type { ReportMove, ReportState } from '@phoihop/domain/reviews';

const move: Record<ReportMove, string> = {
  START: 'Bắt đầu nhập',
  SUBMIT: 'Nộp báo cáo',
  RETURN: 'Trả lại',
  ACCEPT: 'Chấp nhận',
  REOPEN: 'Mở lại',
  EXEMPT: 'Miễn báo cáo',
};

const about: Record<ReportMove, string> = {
  START: 'Bắt đầu báo cáo của %{unit}. Nhập số liệu hoặc viết một mục cũng là bắt đầu.',
  SUBMIT:
    'Nộp báo cáo của %{unit}, gồm số liệu và các mục đã viết. Sau khi nộp, báo cáo khóa cho đến khi được trả lại.',
  RETURN: 'Trả lại để %{unit} hoàn thiện. Các nhận xét dưới đây được chuyển nguyên văn cho đơn vị.',
  ACCEPT: 'Chấp nhận báo cáo của %{unit}. Từ lúc này số liệu trong báo cáo là số liệu chính thức.',
  REOPEN:
    'Mở lại báo cáo của %{unit}. Bản đã chấp nhận vẫn là chính thức cho đến khi bản mới được chấp nhận.',
  EXEMPT: 'Miễn báo cáo cho %{unit} trong đợt này. Đơn vị không còn được tính vào số phải báo cáo.',
};

const moved: Record<ReportMove, string> = {
  START: 'Đã bắt đầu báo cáo của %{unit}.',
  SUBMIT: 'Đã nộp báo cáo của %{unit}.',
  RETURN: 'Đã trả lại báo cáo của %{unit}.',
  ACCEPT: 'Đã chấp nhận báo cáo của %{unit}.',
  REOPEN: 'Đã mở lại báo cáo của %{unit}.',
  EXEMPT: 'Đã miễn báo cáo cho %{unit}.',
};

/** What is said where nothing can be done. */
const none: Record<ReportState, string> = {
  NOT_STARTED: 'Chờ đơn vị nhập báo cáo.',
  DRAFT: 'Đơn vị đang nhập báo cáo.',
  SUBMITTED: 'Đã nộp, chờ cấp trên xem xét.',
  RETURNED: 'Chờ đơn vị hoàn thiện theo nhận xét.',
  ACCEPTED: 'Báo cáo đã được chấp nhận.',
  EXEMPT: 'Đơn vị được miễn báo cáo trong đợt này.',
};

export const reports = {
  title: 'Báo cáo',
  of: 'Báo cáo của %{unit}',
  reportsTo: 'nộp về %{unit}',
  due: 'Hạn %{day}',
  version: 'bản %{number}',
  total: '%{count} báo cáo',
  column: {
    unit: 'Đơn vị',
    cycle: 'Đợt báo cáo',
    reportsTo: 'Nộp về',
    due: 'Hạn nộp',
    standing: 'Tiến độ',
    state: 'Trạng thái',
  },
  filter: { cycle: 'Đợt báo cáo', standing: 'Tiến độ', level: 'Cấp', state: 'Trạng thái' },
  empty: {
    none: 'Chưa có đợt báo cáo nào đang mở trong phạm vi đang xem.',
    filtered: 'Không có báo cáo nào khớp bộ lọc.',
  },
  bar: {
    sent: 'Mọi nội dung đã gửi',
    saving: 'Đang gửi %{count} mục…',
    unsent: '%{count} mục chưa gửi',
    kept: 'Nháp lưu tại máy %{time}, %{count} mục chưa gửi',
    both: 'Có mục mà người khác cũng vừa sửa; chưa gửi cho đến khi chọn bản giữ lại.',
    compare: 'Đối chiếu',
    offline: 'Mất kết nối. Đã giữ nội dung trên máy này, sẽ gửi khi có mạng.',
  },
  figures: {
    title: 'Số liệu của đơn vị',
    keys: 'Dán được khối từ Excel (Ctrl-V); Ctrl-Z hoàn tác. Ô trống là chưa báo cáo; 0 là số liệu; x là không áp dụng.',
    unasked: 'không yêu cầu',
    accepted: 'Số liệu đã chấp nhận được đính chính tại bảng nhập:',
    of: {
      MONTH: 'Chỉ tiêu theo tháng',
      QUARTER: 'Chỉ tiêu theo quý',
      HALF_YEAR: 'Chỉ tiêu theo 6 tháng',
      YEAR: 'Chỉ tiêu theo năm',
    },
  },
  sums: {
    title: 'Số liệu tổng hợp từ cấp dưới',
    about: 'chỉ cộng báo cáo đã chấp nhận đến hết ngày %{day}; không nhập tay',
    indicator: 'Chỉ tiêu',
    value: 'Tổng',
    units: 'Đơn vị đủ',
    cells: 'Số liệu có',
  },
  children: {
    title: 'Báo cáo của các đơn vị trực thuộc',
    accepted: 'đã chấp nhận',
    missing: '%{count} đơn vị cấp dưới chưa nộp lần nào',
  },
  part: {
    I: 'I. Công tác lãnh đạo, chỉ đạo, tổ chức',
    II: 'II. Kết quả thực hiện',
    III: 'III. Đánh giá chung',
    IV: 'IV. Phương hướng, nhiệm vụ',
  },
  sections: {
    required: 'bắt buộc',
    previous: 'Đợt trước đã viết',
    copy: 'Chép lại nội dung đợt trước để sửa',
    none: 'Không viết.',
    changed:
      'Người khác đã sửa báo cáo này. Nội dung vừa nhập vẫn còn; đề nghị đối chiếu trước khi lưu.',
  },
  below: {
    open: 'Xem nội dung cấp dưới viết',
    close: 'Đóng nội dung cấp dưới',
    of: 'Nội dung cấp dưới viết: %{title}',
    withSubmitted: 'Cả báo cáo đã nộp, chưa chấp nhận',
    onlySubmitted: 'chưa chấp nhận',
    none: 'Chưa có đơn vị nào viết mục này trong báo cáo được chấp nhận.',
    takeAll: 'Đưa cả %{count} nội dung vào bản tổng hợp',
    take: 'Đưa vào bản tổng hợp',
    takeOf: 'Đưa vào bản tổng hợp: %{unit}',
  },
  comments: {
    open: 'Nhận xét',
    write: 'Nhận xét: %{about}',
    there: 'có nhận xét',
    hint: 'Ít nhất %{min} ký tự; đơn vị đọc nguyên văn.',
    howTo:
      'Ghi nhận xét bên cạnh ô số liệu hoặc dưới mục cần hoàn thiện; cần ít nhất một nhận xét.',
  },
  moves: {
    title: 'Xử lý báo cáo',
    saving: 'Đang có nội dung chưa gửi: lưu xong mới nộp được.',
    missing: 'Còn %{count} số liệu chưa báo cáo',
    more: 'và %{count} số liệu nữa',
    acknowledge: 'Đã biết các số liệu này chưa có, vẫn nộp báo cáo',
    gaps: 'Còn %{count} đơn vị chưa có báo cáo được chấp nhận; nêu tên từng đơn vị',
    nameAll: 'Nêu tên tất cả',
    reason: 'Lý do',
    held: {
      acknowledge: 'Đánh dấu đã biết các số liệu còn thiếu rồi mới nộp được.',
      nameGaps: 'Đánh dấu từng đơn vị còn thiếu rồi mới nộp được.',
      commentShort: 'Mỗi nhận xét cần ít nhất %{min} ký tự rồi mới trả lại được.',
      comment: 'Ghi ít nhất một nhận xét rồi mới trả lại được.',
    },
    none,
  },
  move,
  about,
  moved,
  versions: {
    title: 'Các bản',
    official: 'chính thức',
    started: '%{by} bắt đầu %{at}',
    submitted: '%{by} nộp %{at}',
    accepted: '%{by} chấp nhận %{at}',
    reopened: 'Mở lại vì',
    gaps: 'Nộp khi còn thiếu: %{units}',
    compare: 'So với bản %{number}',
    same: 'Không khác bản trước.',
    was: 'Bản %{number}: %{value}',
  },
};
