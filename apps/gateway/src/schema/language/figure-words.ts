import type { Language } from './language.ts';

/** How people say what a refusal names where it is about figures. */
export const figureWords: Record<string, Record<Language, string>> = {
  // What a sheet's states are called: those of a signing have other words.
  'figureSheet.DRAFT': { vi: 'Đang nhập', en: 'In progress' },
  'figureSheet.SUBMITTED': { vi: 'Đã nộp', en: 'Submitted' },
  'figureSheet.RETURNED': { vi: 'Trả lại', en: 'Returned' },
  'figureSheet.ACCEPTED': { vi: 'Đã chấp nhận', en: 'Accepted' },
  figureSheet: { vi: 'phiếu số liệu', en: 'figure sheet' },
  validationRule: { vi: 'quy tắc kiểm tra', en: 'validation rule' },
  calendar: { vi: 'lịch báo cáo', en: 'reporting calendar' },
  period: { vi: 'kỳ số liệu', en: 'period' },
  value: { vi: 'số liệu', en: 'figure' },
  note: { vi: 'ghi chú', en: 'note' },
  cells: { vi: 'ô số liệu', en: 'cells' },
  rows: { vi: 'dòng', en: 'rows' },
  sheets: { vi: 'số phiếu', en: 'number of sheets' },
  key: { vi: 'mã', en: 'key' },
  nameVi: { vi: 'tên', en: 'Vietnamese name' },
  nameEn: { vi: 'tên tiếng Anh', en: 'English name' },
  measureVi: { vi: 'đơn vị tính', en: 'Vietnamese measure' },
  measureEn: { vi: 'đơn vị tính tiếng Anh', en: 'English measure' },
  source: { vi: 'nguồn', en: 'source' },
  position: { vi: 'thứ tự', en: 'position' },
  decimals: { vi: 'số chữ số thập phân', en: 'number of decimals' },
  definition: { vi: 'nội dung quy tắc', en: 'content of the rule' },
  collectedAt: { vi: 'cấp và kỳ thu thập', en: 'level and frequency' },
  collectedTo: { vi: 'ngày thôi thu thập', en: 'end of collection' },
  maxAge: { vi: 'số kỳ còn giá trị', en: 'greatest age' },
  numerator: { vi: 'tử số', en: 'numerator' },
  denominator: { vi: 'mẫu số', en: 'denominator' },
  per: { vi: 'cơ số của tỷ lệ', en: 'base of the rate' },
  total: { vi: 'chỉ tiêu tổng', en: 'total' },
  periodForm: {
    vi: 'Ghi kỳ theo dạng 2022-07, 2022-Q3, 2022-H1 hoặc 2022.',
    en: 'Write a period as 2022-07, 2022-Q3, 2022-H1 or 2022.',
  },
  periodRange: {
    vi: 'Kỳ đầu và kỳ cuối phải cùng loại (tháng, quý, 6 tháng hoặc năm), kỳ cuối không trước kỳ đầu.',
    en: 'The first and the last period must be of one length (month, quarter, half-year or year), the last not before the first.',
  },
  periodsTooMany: {
    vi: 'Chuỗi có nhiều nhất 120 kỳ (mười năm theo tháng). Đề nghị chọn kỳ đầu gần kỳ cuối hơn.',
    en: 'A series has 120 periods at most (ten years of months). Please choose a first period nearer to the last.',
  },
  periodSince: {
    vi: 'Chỉ so với một kỳ cùng loại và trước kỳ đang xem; lũy kế thì so với lũy kế của cùng chương trình.',
    en: 'It is held against an earlier period of the same length; to date, against an earlier day of the same programme.',
  },
  level: { vi: 'cấp đơn vị (level)', en: 'level' },
  direction: { vi: 'chiều của mục tiêu', en: 'direction' },
  since: { vi: 'ngày bắt đầu tính', en: 'first day' },
  AT_LEAST: { vi: 'ít nhất', en: 'at least' },
  AT_MOST: { vi: 'nhiều nhất', en: 'at most' },
  standardUpward: {
    vi: 'Mục tiêu theo tiêu chí chỉ đặt là ít nhất bao nhiêu đơn vị đạt.',
    en: 'A target on a standard says how many units are to meet it at least.',
  },
  sinceOfFlow: {
    vi: 'Chỉ số liệu phát sinh trong kỳ mới cộng từ một ngày.',
    en: 'Only what is summed over time is summed from a day.',
  },
  levelForm: {
    vi: 'Ghi CENTRAL (trung ương), PROVINCE (tỉnh), DISTRICT (huyện) hoặc COMMUNE (xã).',
    en: 'Write CENTRAL, PROVINCE, DISTRICT or COMMUNE.',
  },
  layer: { vi: 'loại số liệu (layer)', en: 'layer' },
  layerForm: {
    vi: 'Ghi OFFICIAL (số chính thức, chỉ gồm báo cáo đã chấp nhận) hoặc PREVIEW (gồm cả phiếu đã nộp chờ chấp nhận).',
    en: 'Write OFFICIAL (what was accepted) or PREVIEW (with what was submitted).',
  },
  notNegative: { vi: 'Số liệu không được âm.', en: 'A figure is not below nothing.' },
  tooManyDigits: { vi: 'Số quá lớn.', en: 'The number is too large.' },
  tooManyDecimals: {
    vi: 'Số liệu có nhiều chữ số thập phân hơn chỉ tiêu cho phép.',
    en: 'It has more decimals than the indicator takes.',
  },
  valueOfNothing: {
    vi: 'Chỉ ghi số khi có số liệu; không áp dụng hoặc chưa có thì để trống.',
    en: 'Only what is reported has a value.',
  },
  noteOfNothing: {
    vi: 'Ô chưa có số liệu thì không có ghi chú.',
    en: 'What is not reported has no note.',
  },
  figureOnce: {
    vi: 'Mỗi đơn vị và mỗi chỉ tiêu chỉ nêu một lần.',
    en: 'Name each unit, and each indicator of it, once.',
  },
  entriesRange: { vi: 'Từ 1 đến 20.000 ô một lần.', en: 'From 1 to 20,000 cells at once.' },
  sheetsRange: { vi: 'Từ 1 đến 500 phiếu một lần.', en: 'From 1 to 500 sheets at once.' },
  keyForm: {
    vi: 'Dùng chữ thường không dấu, số và dấu _ (từ 2 đến 60 ký tự).',
    en: 'Use small letters, digits and _ (2 to 60 characters).',
  },
  keyTaken: { vi: 'mã hoặc thứ tự này', en: 'one of this key or position' },
  decimalsForm: { vi: 'Từ 0 đến 6.', en: 'From 0 to 6.' },
  decimalsUpward: {
    vi: 'Chỉ tăng được số chữ số thập phân.',
    en: 'The number of decimals only grows.',
  },
  positionForm: { vi: 'Từ 1 đến 32.000.', en: 'From 1 to 32,000.' },
  collectedForm: {
    vi: 'Chỉ tiêu thu thập phải có cấp, kỳ và lịch báo cáo.',
    en: 'What is collected has a level, a frequency and a calendar.',
  },
  derivedForm: {
    vi: 'Chỉ tiêu suy ra không có cấp, kỳ và lịch báo cáo.',
    en: 'What is derived has no level, frequency or calendar.',
  },
  maxAgeForm: {
    vi: 'Chỉ số liệu tại thời điểm có số kỳ còn giá trị, từ 1 đến 120.',
    en: 'A stock, and nothing else, stays good for 1 to 120 periods.',
  },
  ratioForm: {
    vi: 'Tỷ lệ, và chỉ tỷ lệ, có tử số, mẫu số và cơ số.',
    en: 'A ratio, and nothing else, has a numerator, a denominator and a base.',
  },
  perForm: { vi: 'Từ 1 đến 1.000.000.', en: 'From 1 to 1,000,000.' },
  countForm: {
    vi: 'Số đơn vị đạt, và chỉ loại này, gắn với một tiêu chuẩn.',
    en: 'A count, and nothing else, names a standard.',
  },
  countedAlike: {
    vi: 'Hai chỉ tiêu phải cùng loại, cùng cấp, cùng kỳ và cùng lịch báo cáo.',
    en: 'Both must be of one kind, level, frequency and calendar.',
  },
  comparisonForm: {
    vi: 'Ghi JSON: left, operator, right hoặc constant; mỗi chỉ tiêu một lần; số ghi trong ngoặc kép.',
    en: 'Write JSON with left, operator and right or constant; each indicator once; numbers as text.',
  },
  changeForm: {
    vi: 'Ghi JSON: indicator và percent; số ghi trong ngoặc kép.',
    en: 'Write JSON with indicator and percent; the number as text.',
  },
  collectedTogether: {
    vi: 'Các chỉ tiêu của một quy tắc phải nằm trong cùng một phiếu.',
    en: 'The indicators of a rule must meet in one sheet.',
  },
};
