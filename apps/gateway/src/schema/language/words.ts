import { parseDate } from '@phoihop/domain/dates';
import { figureWords } from './figure-words.ts';
import type { Language } from './language.ts';

/** How people say what a refusal names: states, sides, parties, the nouns of a look-up, days. */
const words: Record<string, Record<Language, string>> = {
  ...figureWords,
  PLANNED: { vi: 'Dự kiến', en: 'Planned' },
  DRAFTING: { vi: 'Đang soạn', en: 'Drafting' },
  SUBMITTED: { vi: 'Chờ duyệt', en: 'Awaiting approval' },
  RETURNED: { vi: 'Trả lại', en: 'Returned' },
  APPROVED: { vi: 'Chờ ký', en: 'Ready to sign' },
  SIGNED: { vi: 'Đã ký', en: 'Signed' },
  SUPERSEDED: { vi: 'Đã được thay thế', en: 'Superseded' },
  TERMINATED: { vi: 'Đã chấm dứt', en: 'Terminated' },
  CANCELLED: { vi: 'Đã hủy', en: 'Cancelled' },
  MISSING: { vi: 'Chưa lập', en: 'Missing' },
  IN_FORCE: { vi: 'Đang hiệu lực', en: 'In force' },
  ENDED: { vi: 'Hết hiệu lực', en: 'Expired' },
  TRUNG_UONG: { vi: 'Trung ương', en: 'Centre' },
  TINH: { vi: 'Tỉnh', en: 'Province' },
  THANH_PHO: { vi: 'Thành phố', en: 'City' },
  THI_XA: { vi: 'Thị xã', en: 'Town' },
  HUYEN: { vi: 'Huyện', en: 'Rural district' },
  PHUONG: { vi: 'Phường', en: 'Ward' },
  THI_TRAN: { vi: 'Thị trấn', en: 'Township' },
  XA: { vi: 'Xã', en: 'Commune' },
  UNIT: { vi: 'đơn vị lập bản ký kết', en: 'the unit that signs' },
  PARENT: { vi: 'đơn vị cấp trên', en: 'the unit above' },
  FRONT: { vi: 'Ủy ban MTTQ', en: 'the Fatherland Front' },
  POLICE: { vi: 'Công an', en: 'the police' },
  PARTY_COMMITTEE: { vi: 'cấp ủy', en: 'the Party committee' },
  PEOPLES_COMMITTEE: { vi: 'Ủy ban nhân dân', en: "the People's Committee" },
  MEMBER_ORGANISATION: { vi: 'tổ chức thành viên', en: 'a member organisation' },
  STEERING_COMMITTEE: { vi: 'ban chỉ đạo', en: 'a steering committee' },
  unit: { vi: 'đơn vị', en: 'unit' },
  programme: { vi: 'chương trình', en: 'programme' },
  document: { vi: 'văn bản', en: 'document' },
  signing: { vi: 'bản ký kết', en: 'signing' },
  indicator: { vi: 'chỉ tiêu', en: 'indicator' },
  standard: { vi: 'tiêu chí', en: 'standard' },
  cursor: { vi: 'con trỏ trang', en: 'page cursor' },
  page: { vi: 'cỡ trang', en: 'page size' },
  date: { vi: 'ngày', en: 'date' },
  number: { vi: 'số', en: 'number' },
  id: { vi: 'định danh', en: 'id' },
  text: { vi: 'nội dung', en: 'text' },
  dateForm: {
    vi: 'Ghi theo dạng năm-tháng-ngày, ví dụ 2023-12-15.',
    en: 'Write it as 2023-12-15.',
  },
  decimalForm: { vi: 'Ghi số thập phân, ví dụ 12.5.', en: 'Write a decimal number, such as 12.5.' },
  tooLong: { vi: 'Nội dung quá dài.', en: 'It is too long.' },
  control: {
    vi: 'Bỏ các ký tự điều khiển không hiển thị.',
    en: 'Leave out control characters, which cannot be shown.',
  },
  title: { vi: 'tên gọi', en: 'title' },
  grounds: { vi: 'căn cứ', en: 'grounds' },
  reason: { vi: 'lý do', en: 'reason' },
  complexity: { vi: 'khối lượng', en: 'complexity' },
  depth: { vi: 'độ sâu', en: 'depth' },
  breadth: { vi: 'số trường', en: 'number of fields' },
  account: { vi: 'tài khoản', en: 'account' },
  grant: { vi: 'quyền', en: 'grant' },
  token: { vi: 'mã truy cập', en: 'token' },
  savedFilter: { vi: 'bộ lọc đã lưu', en: 'saved filter' },
  savedFilterName: { vi: 'bộ lọc đã lưu mang tên này', en: 'a saved filter of this name' },
  query: { vi: 'điều kiện lọc', en: 'conditions' },
  unknownParameter: {
    vi: 'Danh sách này không có điều kiện lọc đó.',
    en: 'This list knows no such condition.',
  },
  subject: { vi: 'đối tượng', en: 'subject' },
  session: { vi: 'phiên đăng nhập', en: 'session' },
  username: { vi: 'tên đăng nhập', en: 'user name' },
  name: { vi: 'tên', en: 'name' },
  scopes: { vi: 'phạm vi', en: 'scopes' },
  addresses: { vi: 'địa chỉ', en: 'addresses' },
  addressForm: {
    vi: 'Ghi địa chỉ IP, ví dụ 10.1.2.3.',
    en: 'Write an IP address, such as 10.1.2.3.',
  },
  validFrom: { vi: 'ngày bắt đầu', en: 'first day' },
  validTo: { vi: 'ngày kết thúc', en: 'end' },
  lastDay: { vi: 'ngày cuối', en: 'last day' },
  version: { vi: 'phiên bản', en: 'version' },
  versionForm: {
    vi: 'Lấy phiên bản từ câu trả lời trước.',
    en: 'Take the version from an answer.',
  },
  onceEach: { vi: 'Mỗi tổ chức chỉ nêu một lần.', en: 'Name each body once.' },
  months: { vi: 'số tháng', en: 'number of months' },
  monthsRange: { vi: 'Từ 1 đến 60.', en: 'From 1 to 60.' },
  tooMany: { vi: 'Quá nhiều giá trị.', en: 'There are too many.' },
  nameOnce: {
    vi: 'Nêu mã (code) hoặc id, không nêu cả hai.',
    en: 'Name its code or its id, not both.',
  },
  pageOnce: {
    vi: 'Hỏi từ đầu (first) hoặc từ cuối (last), không hỏi cả hai.',
    en: 'Ask from the beginning (first) or from the end (last), not both.',
  },
  usernameForm: {
    vi: 'Dùng chữ thường không dấu, số và dấu . _ - (từ 2 đến 60 ký tự).',
    en: 'Use small letters, digits and . _ - (2 to 60 characters).',
  },
  delegation: { vi: 'ủy quyền này trong cùng thời gian', en: 'this delegation in the same time' },
  attachment: { vi: 'tệp đính kèm', en: 'attachment' },
  attachedAlready: { vi: 'chính tệp này ở bản ký kết', en: 'this very file at the signing' },
  fileNameForm: {
    vi: 'Ghi tên tệp trong tiêu đề x-file-name (UTF-8, mã hóa phần trăm).',
    en: 'Send the name in the header x-file-name (UTF-8, percent-encoded).',
  },
  delegate: { vi: 'người được ủy quyền', en: 'delegate' },
  firstDay: { vi: 'ngày bắt đầu', en: 'first day' },
  otherAccount: { vi: 'Chọn một tài khoản khác.', en: 'Choose another account.' },
  one: { vi: 'một mục như vậy', en: 'one like it' },
  signingUnderWay: {
    vi: 'bản ký kết của đơn vị này đang thực hiện trong chương trình',
    en: 'a signing of this unit under way in the programme',
  },
  signingInForce: {
    vi: 'bản ký kết đang hiệu lực của đơn vị này trong chương trình',
    en: 'a signing of this unit in force in the programme',
  },
  units: { vi: 'số đơn vị', en: 'number of units' },
  bulkRange: { vi: 'Từ 1 đến 500 đơn vị một lần.', en: 'From 1 to 500 at once.' },
  officeThere: { vi: 'chức vụ này tại cơ quan', en: 'this post at the body' },
  titleVi: { vi: 'tên chức vụ', en: 'title' },
  from: { vi: 'ngày nhận chức vụ', en: 'first day' },
  grantHeld: {
    vi: 'quyền này của tài khoản tại đơn vị trong cùng thời gian',
    en: 'this grant of the account at the unit in the same time',
  },
  usernameTaken: {
    vi: 'tài khoản mang tên đăng nhập này',
    en: 'an account of this user name',
  },
  ADMINISTRATOR: { vi: 'Quản trị', en: 'Administrator' },
  COORDINATOR: { vi: 'Điều phối', en: 'Coordinator' },
  REPORTER: { vi: 'Báo cáo', en: 'Reporter' },
  VIEWER: { vi: 'Xem', en: 'Viewer' },
  notEmpty: { vi: 'Không được để trống.', en: 'It may not be empty.' },
  idForm: { vi: 'Lấy định danh từ câu trả lời trước.', en: 'Take an id from an answer.' },
  cursorForm: { vi: 'Lấy con trỏ từ câu trả lời trước.', en: 'Take a cursor from an answer.' },
  nameUnit: { vi: 'Nêu mã (code) hoặc id của đơn vị.', en: 'Name the unit by its code or id.' },
  signedOn: { vi: 'ngày ký', en: 'date of signing' },
  endsOn: { vi: 'ngày thôi hiệu lực', en: 'day on which it ends' },
  supersedes: { vi: 'bản ký kết được thay thế', en: 'signing to be superseded' },
  sameUnit: {
    vi: 'Chỉ thay thế bản ký kết của cùng đơn vị, cùng chương trình.',
    en: 'Only a signing of the same unit and programme is superseded.',
  },
  DIRECT: { vi: 'ký trực tiếp', en: 'itself' },
  TM: { vi: 'thay mặt (TM.)', en: 'on behalf (TM.)' },
  KT: { vi: 'ký thay (KT.)', en: 'in place of (KT.)' },
  TL: { vi: 'thừa lệnh (TL.)', en: 'by order (TL.)' },
  witnesses: { vi: 'người chứng kiến', en: 'witnesses' },
  parties: { vi: 'các bên ký', en: 'parties' },
  office: { vi: 'chức vụ', en: 'office' },
  organisation: { vi: 'tổ chức', en: 'organisation' },
  holder: { vi: 'người giữ chức vụ', en: 'holder' },
  bulkMove: { vi: 'việc làm hàng loạt', en: 'bulk move' },
  filter: { vi: 'bộ lọc', en: 'filter' },
  signingSucceeded: {
    vi: 'một bản thay thế đang thực hiện hoặc một bản ký kết khác của đơn vị này trong chương trình',
    en: 'a successor under way, or another signing of this unit in the programme',
  },
  pageRange: { vi: 'Từ 0 đến 1000.', en: 'From 0 to 1000.' },
};

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

function momentFor(text: string, language: Language): string {
  const [day, time] = clock.format(new Date(text)).split(', ');
  return `${time} ${language === 'vi' ? 'ngày' : 'on'} ${day}`;
}

export function wordFor(text: string, language: Language): string {
  if (moment.test(text)) return momentFor(text, language);
  // What is no day stays as it was typed, so that the person finds it again.
  if (parseDate(text) !== null) return text.split('-').toReversed().join('/');
  return words[text]?.[language] ?? text;
}
