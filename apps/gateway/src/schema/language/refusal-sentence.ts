import type { Refusal, RefusalCode } from '@phoihop/domain/verdict';
import type { Language } from './language.ts';
import { wordFor } from './words.ts';

const sentences: Record<Language, Record<RefusalCode, string>> = {
  vi: {
    UNAUTHENTICATED: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Đề nghị đăng nhập lại.',
    FORBIDDEN: 'Tài khoản này chưa được phân quyền thực hiện việc này.',
    NOT_FOUND: 'Không tìm thấy {what} “{text}” trong phạm vi được xem.',
    AMBIGUOUS: '“{text}” ứng với {count} kết quả. Chọn đúng một: {candidates}.',
    INVALID_INPUT: 'Giá trị “{text}” của {what} không đúng. {hint}',
    TOO_COMPLEX:
      'Yêu cầu hỏi quá nhiều trong một lần ({what}: {value}, tối đa {max}). Đề nghị chia nhỏ hoặc giới hạn số dòng (first).',
    WRONG_STATE:
      'Không thực hiện được: đang ở trạng thái “{state}”. Tải lại để xem bước tiếp theo.',
    NOT_YOURS:
      'Việc này thuộc thẩm quyền của {unit}. Tài khoản này không được phân quyền thực hiện.',
    REASON_REQUIRED: 'Đề nghị ghi rõ lý do (ít nhất {min} ký tự) để đơn vị biết và hoàn thiện.',
    OWN_SUBMISSION: 'Người trình không được tự duyệt. Đề nghị người có thẩm quyền khác duyệt.',
    OWN_ACCOUNT:
      'Không ai tự cấp, tự thu quyền hoặc tự đổi tài khoản của mình. Đề nghị quản trị khác thực hiện.',
    PARTIES_MISSING: 'Chưa đủ bên ký theo chương trình. Còn thiếu: {parties}.',
    NUMBER_REQUIRED: 'Đề nghị ghi số, ký hiệu của văn bản.',
    DATE_REQUIRED: 'Đề nghị ghi {what}.',
    DATE_IN_FUTURE: '{what} không được sau ngày làm việc {today}.',
    DATE_OUT_OF_RANGE: 'Giá trị của {what} phải từ {from} đến {to}.',
    ENDS_BEFORE_IT_BEGINS: 'Thời hạn không hợp lệ: ngày cuối không được trước ngày đầu.',
    NOT_EXPECTED: 'Chương trình không yêu cầu đơn vị này ký kết.',
    ALREADY_EXISTS: 'Đã có {exists} nên không lập thêm.',
    NOT_DELEGABLE:
      'Chỉ ủy quyền được việc điều phối và báo cáo. Quyền “{role}” không ủy quyền được.',
    CONFLICT:
      '{by} đã thay đổi {thing} này lúc {at}, sau khi trang này được mở. Nội dung vừa nhập vẫn còn; đề nghị đối chiếu trước khi lưu.',
    NOT_AS_APPROVED:
      'Nội dung không còn đúng như khi được duyệt nên không ký được. Đề nghị báo đơn vị cấp trên.',
    DOCUMENT_REQUIRED:
      'Chưa có văn bản đã ký kèm theo. Đề nghị đính kèm bản quét hoặc chọn văn bản trước khi xác nhận.',
    CAPACITY_NOT_OF_OFFICE:
      '{office} không ký được với tư cách “{capacity}”: chỉ người đứng đầu ký trực tiếp, chỉ cấp phó hoặc người được giao mới ký thay, thừa lệnh.',
    TERM_OVERLAPS:
      'Đơn vị đã có bản ký kết khác trong chương trình này có hiệu lực trong cùng thời gian. Đề nghị đổi thời hạn, hoặc lập bản thay thế bản đó.',
    PERIOD_NOT_ENDED:
      'Kỳ {period} chưa kết thúc (ngày cuối {lastDay}, ngày làm việc {today}) nên chưa thực hiện được.',
    NOT_COLLECTED: 'Chỉ tiêu “{indicator}” không thu thập cho đơn vị này trong kỳ {period}.',
    SHEET_EMPTY: 'Phiếu chưa có số liệu nào. Đề nghị nhập số liệu trước khi nộp.',
    RULES_BROKEN: 'Số liệu chưa hợp lệ theo quy tắc: {rules}. Đề nghị sửa trước khi nộp.',
    NOTE_REQUIRED: 'Số liệu khác thường cần ghi chú giải trình theo quy tắc: {rules}.',
    MEANING_FIXED: 'Không đổi được {what}: nội dung này đã cố định từ khi lập.',
    TOO_MANY_CHANGES:
      'Một nghị quyết có tối đa {max} thay đổi; bản này có {count}. Đề nghị tách thành nhiều nghị quyết.',
    FILE_EMPTY: 'Tệp không có nội dung. Đề nghị chọn lại tệp.',
    FILE_TOO_LARGE: 'Tệp quá lớn (tối đa {max} MB). {advice}',
    FILE_KIND: 'Chỉ nhận tệp {allowed}. Nội dung của tệp này không phải loại đó.',
    FILE_BROKEN:
      'Tệp {kind} bị hỏng hoặc thiếu một phần nên không mở được. Đề nghị kiểm tra và gửi lại.',
    FILE_LOCKED:
      'Tệp {kind} được đặt mật khẩu nên không mở được. Đề nghị bỏ mật khẩu, bỏ mã hóa và gửi lại.',
    FILE_UNSAFE:
      'Tệp có {what} ({part}) nên không được nhận. Đề nghị chép riêng bảng số liệu sang tệp mới rồi gửi lại.',
    TABLE_TOO_LARGE: 'Bảng có quá nhiều {what} (tối đa {max}). Đề nghị chia thành nhiều tệp.',
    STANDARD_NOT_APPLICABLE:
      'Ngày {day}, tiêu chí này không áp dụng cho đơn vị được chọn. Đề nghị chọn đúng đơn vị, tiêu chí hoặc ngày có hiệu lực.',
    NOT_RECOGNISED: 'Không thu hồi được: công nhận này đang ở trạng thái “{state}”.',
    NOTHING_CORRECTED:
      'Không có số liệu nào khác với bản đã công bố, nên không có gì để đính chính.',
    TOO_BUSY: 'Hệ thống đang xử lý nhiều tệp cùng lúc. Đề nghị thử lại sau {seconds} giây.',
    HOLIDAYS_UNKNOWN:
      'Chưa có danh mục ngày nghỉ của năm {year} nên không tính được hạn theo ngày làm việc. Đề nghị bổ sung ngày nghỉ trước.',
    FIGURE_ASKED_TWICE:
      'Mẫu “{template}” đã yêu cầu chỉ tiêu {indicators} của cùng đơn vị trong cùng thời gian. Mỗi số liệu chỉ yêu cầu một lần.',
    NOT_WHOLE_PERIODS:
      'Thời gian của đợt không gồm trọn các kỳ của chỉ tiêu “{indicator}” (bị cắt: {period}). Đề nghị chọn lại ngày đầu, ngày cuối.',
    COMMENT_REQUIRED:
      'Đề nghị ghi nhận xét ở ít nhất một ô số liệu hoặc một mục trước khi trả lại.',
    SECTIONS_MISSING: 'Còn mục bắt buộc chưa viết: {sections}.',
    FIGURES_MISSING:
      'Còn {count} số liệu chưa báo cáo. Đề nghị bổ sung, hoặc xác nhận đã biết trước khi nộp.',
    REPORT_EMPTY: 'Báo cáo chưa có nội dung nào. Đề nghị nhập nội dung trước khi nộp.',
    GAPS_NOT_NAMED:
      'Còn đơn vị chưa có báo cáo được chấp nhận: {units}. Đề nghị nêu tên các đơn vị này trước khi nộp.',
    NOT_A_GAP:
      'Đơn vị được nêu là còn thiếu nhưng không thiếu: {units}. Đề nghị bỏ ra khỏi danh sách.',
    CHILDREN_EXPECTED: 'Không miễn được: các đơn vị sau báo cáo lên đơn vị này: {units}.',
    REPORTS_SUBMITTED: 'Không hủy được: đã có {count} báo cáo được nộp trong đợt này.',
    REPORT_NOT_ACCEPTED: 'Chưa công bố được: báo cáo của {unit} chưa được chấp nhận.',
    EVIDENCE_REQUIRED: 'Đề nghị ghi kết quả hoặc đính kèm tài liệu chứng minh.',
    NOT_ON_MAP: 'Không có đơn vị “{unit}” trên bản đồ vào ngày trước khi có hiệu lực.',
    NAMED_TWICE: '“{unit}” đã được nêu ở thay đổi thứ {other}, và hai thay đổi này trái nhau.',
    CHILDREN_NOT_NAMED: 'Chưa nói các đơn vị thuộc {unit} sẽ thế nào: {children}.',
    PARENT_ENDS: 'Không đặt {unit} dưới {parent}: đơn vị này kết thúc theo chính nghị quyết.',
    PARENT_BELOW: 'Các đơn vị nằm vòng tròn trong nhau: {units}.',
    LEVEL_NOT_ALLOWED:
      '{unit} (cấp {level}) không đặt ở đó được. Đơn vị cấp trên: {parent}. Xã thuộc huyện hoặc tỉnh, huyện thuộc tỉnh.',
    CODE_TAKEN: 'Mã {code} của {unit} đã thuộc về {other}.',
    SHARES_NOT_WHOLE: 'Các tỷ lệ cộng lại là {total}, phải đúng bằng 1.',
    LATER_CHANGE:
      '{unit} đã có thay đổi từ ngày {on}. Đề nghị hoàn lại nghị quyết sau trước, hoặc đổi ngày hiệu lực.',
    DRY_RUN_CHANGED:
      'Những gì bị tác động đã khác với lần chạy thử đã xem. Đề nghị chạy thử lại và xem trước khi áp dụng.',
    SUCCESSOR_IN_USE:
      'Không hoàn lại được: các đơn vị do nghị quyết lập đã có dữ liệu riêng: {units}.',
    ACCESS_NOT_FOLLOWED:
      'Quyền “{role}” tại {unit} không theo được từ quyền đã nêu: chỉ theo đến đơn vị kế thừa, không cao hơn quyền cũ, và chỉ xem đối với các đơn vị trước đó.',
    GRANT_ENDED:
      'Quyền của {account} đã hết hiệu lực từ khi soạn nên không theo đến {unit} được. Đề nghị bỏ quyền “{role}” này khỏi nghị quyết.',
  },
  en: {
    UNAUTHENTICATED: 'Nobody is signed in, or the session has ended. Please sign in again.',
    FORBIDDEN: 'This account has not been granted this.',
    NOT_FOUND: 'No {what} “{text}” is visible to this account.',
    AMBIGUOUS: '“{text}” answers to {count} things. Choose one: {candidates}.',
    INVALID_INPUT: 'The value “{text}” of {what} is not right. {hint}',
    TOO_COMPLEX:
      'The operation asks for too much at once ({what}: {value}, at most {max}). Please ask in parts, or for fewer rows (first).',
    WRONG_STATE: 'Not possible: it is in the state “{state}”. Reload to see the next step.',
    NOT_YOURS: 'This belongs to {unit}. This account has not been granted it.',
    REASON_REQUIRED:
      'Please give the reason (at least {min} characters) so that the unit can act on it.',
    OWN_SUBMISSION: 'Nobody approves what he submitted. Please ask another person to approve.',
    OWN_ACCOUNT:
      'Nobody gives or ends his own grants, or changes his own account. Please ask another administrator.',
    PARTIES_MISSING: 'Parties that the programme requires are missing: {parties}.',
    NUMBER_REQUIRED: 'Please give the number and symbol of the document.',
    DATE_REQUIRED: 'Please give the {what}.',
    DATE_IN_FUTURE: 'The {what} may not be after the business date {today}.',
    DATE_OUT_OF_RANGE: 'The {what} must lie from {from} to {to}.',
    ENDS_BEFORE_IT_BEGINS: 'The term is not right: its last day may not lie before its first.',
    NOT_EXPECTED: 'The programme does not expect this unit to sign.',
    ALREADY_EXISTS: 'There already is {exists}.',
    NOT_DELEGABLE: 'Only coordinating and reporting are delegated. The role “{role}” is not.',
    CONFLICT:
      '{by} changed this {thing} at {at}, after it was opened here. What was typed is still there; please compare before saving.',
    NOT_AS_APPROVED:
      'It no longer is what was approved, so it cannot be signed. Please tell the unit above.',
    DOCUMENT_REQUIRED:
      'The signed document is not there. Please attach a scan or choose the document before confirming.',
    CAPACITY_NOT_OF_OFFICE:
      '{office} does not sign in the capacity “{capacity}”: only a head signs for itself, only another office in its place or by order.',
    TERM_OVERLAPS:
      'The unit has another signing in this programme that holds in some of the same days. Please change the term, or plan it in place of that one.',
    PERIOD_NOT_ENDED:
      'The period {period} has not ended (its last day is {lastDay}, the business date {today}).',
    NOT_COLLECTED: 'The indicator “{indicator}” is not collected of this unit for {period}.',
    SHEET_EMPTY: 'The sheet holds no figures. Please enter them before submitting.',
    RULES_BROKEN: 'The figures break rules: {rules}. Please correct them before submitting.',
    NOTE_REQUIRED: 'Figures that are out of the ordinary need a note, by the rules: {rules}.',
    MEANING_FIXED: 'The {what} cannot change: it was fixed when it was made.',
    TOO_MANY_CHANGES:
      'An act has at most {max} changes; this one has {count}. Please draw up several acts.',
    FILE_EMPTY: 'The file is empty. Please choose another.',
    FILE_TOO_LARGE: 'The file is too large ({max} MB at most). {advice}',
    FILE_KIND: 'Only {allowed} files are taken. By its content this is none of them.',
    FILE_BROKEN:
      'The {kind} file is damaged or incomplete and does not open. Please check it and send it again.',
    FILE_LOCKED:
      'The {kind} file is locked with a password and does not open. Please take the password off and send it again.',
    FILE_UNSAFE:
      'The file has {what} ({part}) and is not taken. Please copy the table into a new file and send that.',
    TABLE_TOO_LARGE: 'The table has too many {what} ({max} at most). Please send it in parts.',
    STANDARD_NOT_APPLICABLE:
      'On {day} this standard does not apply to the unit. Please choose the right unit, standard or first day.',
    NOT_RECOGNISED: 'It cannot be withdrawn: the recognition is in the state “{state}”.',
    NOTHING_CORRECTED:
      'Nothing reads otherwise than it was published, so there is nothing to correct.',
    TOO_BUSY: 'Many files are being dealt with at once. Please try again in {seconds} seconds.',
    HOLIDAYS_UNKNOWN:
      'The holidays of {year} are not known, so no deadline can be counted in working days. Please enter them first.',
    FIGURE_ASKED_TWICE:
      'The template “{template}” already asks for {indicators} of the same units in the same days. A figure is asked for once.',
    NOT_WHOLE_PERIODS:
      'The window does not consist of whole periods of “{indicator}” (cut: {period}). Please choose other first and last days.',
    COMMENT_REQUIRED: 'Please comment on at least one cell or section before sending it back.',
    SECTIONS_MISSING: 'Required sections are not written: {sections}.',
    FIGURES_MISSING:
      '{count} figures are not reported. Please enter them, or confirm that you know, before submitting.',
    REPORT_EMPTY: 'The report says nothing yet. Please write in it before submitting.',
    GAPS_NOT_NAMED:
      'Units without an accepted report: {units}. Please name them before submitting.',
    NOT_A_GAP: 'Named as missing, but not missing: {units}. Please take them off the list.',
    CHILDREN_EXPECTED: 'It cannot be spared: these units report to it: {units}.',
    REPORTS_SUBMITTED: 'It cannot be cancelled: {count} reports have been submitted.',
    REPORT_NOT_ACCEPTED: 'It cannot be published: the report of {unit} has not been accepted.',
    EVIDENCE_REQUIRED: 'Please say what was done, or attach what shows it.',
    NOT_ON_MAP: 'There is no unit “{unit}” on the map of the day before it takes effect.',
    NAMED_TWICE: '“{unit}” is named in change {other} already, and the two contradict each other.',
    CHILDREN_NOT_NAMED: 'It does not say what becomes of the units in {unit}: {children}.',
    PARENT_ENDS: '{unit} cannot be put under {parent}, which ends by the same act.',
    PARENT_BELOW: 'These units would lie in each other: {units}.',
    LEVEL_NOT_ALLOWED:
      '{unit} ({level}) cannot lie there. The unit above: {parent}. Communes lie in districts or provinces, districts in provinces.',
    CODE_TAKEN: 'The code {code} of {unit} already belongs to {other}.',
    SHARES_NOT_WHOLE: 'The shares add up to {total}; they must be exactly 1.',
    LATER_CHANGE:
      '{unit} already changes on {on}. Please take the later act back first, or change the day of effect.',
    DRY_RUN_CHANGED:
      'What it touches is not what the dry run told. Please run it again and look before applying.',
    SUCCESSOR_IN_USE:
      'It cannot be taken back: units that it made hold facts of their own: {units}.',
    ACCESS_NOT_FOLLOWED:
      'The grant “{role}” at {unit} does not follow from the one named: it goes to a successor, in no greater role, and to what else that came of to read only.',
    GRANT_ENDED:
      'The grant of {account} has ended since the act was drafted and is not followed to {unit}. Please leave “{role}” there out of the act.',
  },
};

/** What a sentence speaks of where the refusal does not say. */
const usual: Readonly<Record<string, string>> = {
  thing: 'signing',
  advice: 'largeScan',
  from: '…',
  to: '…',
  parent: '–',
};

/** Which change of an act is meant, in front of the sentence; no other refusal bears such a number. */
const ofChange: Record<Language, (number: number) => string> = {
  vi: (number) => `Thay đổi thứ ${number}: `,
  en: (number) => `Change ${number}: `,
};

/** A decimal as the language writes it; anything else as it is. */
function inDigits(part: string, language: Language): string {
  return language === 'vi' && /^\d+\.\d+$/.test(part) ? part.replace('.', ',') : part;
}

/** Tells a refusal in the reader's language, with the facts it names. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const thing = String(refusal.facts['thing'] ?? usual['thing']);
  const sentence = sentences[language][refusal.code].replace(
    /\{(\w+)\}/g,
    (_whole, name: string) => {
      const fact = refusal.facts[name] ?? usual[name] ?? '';
      const parts =
        typeof fact === 'string' || typeof fact === 'number' ? [String(fact)] : [...fact];
      return parts.map((part) => wordFor(inDigits(part, language), language, thing)).join(', ');
    },
  );
  // A word stands in front where the sentence begins with what it names.
  const whole = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  const { number } = refusal.facts;
  return typeof number === 'number' ? `${ofChange[language](number)}${whole}` : whole;
}
