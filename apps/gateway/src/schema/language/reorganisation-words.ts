import type { Language } from './language.ts';

/** How people say what a refusal of acts that change the map names. */
export const reorganisationWords: Record<string, Record<Language, string>> = {
  reorganisation: { vi: 'nghị quyết sắp xếp', en: 'reorganisation' },
  'reorganisation.DRAFT': { vi: 'Đang soạn', en: 'Draft' },
  'reorganisation.APPLIED': { vi: 'Đã áp dụng', en: 'Applied' },
  'reorganisation.CANCELLED': { vi: 'Đã bỏ', en: 'Given up' },
  'reorganisation.RECORDED': { vi: 'Ghi nhận', en: 'Recorded' },
  actNumber: { vi: 'nghị quyết mang số này', en: 'an act of this number' },
  CENTRAL: { vi: 'trung ương', en: 'central' },
  PROVINCE: { vi: 'tỉnh', en: 'province' },
  DISTRICT: { vi: 'huyện', en: 'district' },
  COMMUNE: { vi: 'xã', en: 'commune' },
  issuedOn: { vi: 'ngày ban hành', en: 'day of issue' },
  effectiveOn: { vi: 'ngày hiệu lực', en: 'day of effect' },
  changes: { vi: 'các thay đổi', en: 'changes' },
  change: { vi: 'thay đổi', en: 'change' },
  code: { vi: 'mã đơn vị', en: 'code' },
  kind: { vi: 'loại đơn vị', en: 'kind' },
  fullName: { vi: 'tên đầy đủ', en: 'full name' },
  otherName: { vi: 'tên viết khác', en: 'other spelling' },
  parent: { vi: 'đơn vị cấp trên', en: 'unit above' },
  share: { vi: 'tỷ lệ', en: 'share' },
  communesTotal: { vi: 'tổng số xã', en: 'total of communes' },
  unrecorded: { vi: 'phần chưa có trên bản đồ', en: 'parts not on record' },
  column: { vi: 'cột', en: 'column' },
  fingerprint: { vi: 'dấu của lần chạy thử', en: 'fingerprint of the dry run' },
  newUnitKey: { vi: 'ký hiệu đơn vị mới', en: 'key of a new unit' },
  keyOfAct: {
    vi: 'Nghị quyết không lập đơn vị nào mang ký hiệu này. Bỏ quyền đó, hoặc chọn đơn vị khác.',
    en: 'The act makes no unit of this key. Leave the grant out, or choose another unit.',
  },
  keyOrUnit: {
    vi: 'Nêu đơn vị mới (key) hoặc đơn vị trên bản đồ (unit), đúng một trong hai.',
    en: 'Name a unit that the act makes (key) or one on the map (unit): exactly one of them.',
  },
  mergesSeveral: {
    vi: 'Nhập từ hai đơn vị trở lên, hoặc một đơn vị với phần chưa có trên bản đồ.',
    en: 'Merge two units or more, or one with parts that are not on record.',
  },
  splitsInSeveral: { vi: 'Chia thành hai đơn vị trở lên.', en: 'Split into two units or more.' },
  shareForm: {
    vi: 'Ghi số thập phân lớn hơn 0, tối đa 10 chữ số thập phân, ví dụ 0,25.',
    en: 'Write a decimal above 0 with at most 10 decimals, such as 0.25.',
  },
  digitsOnly: { vi: 'Mã chỉ gồm chữ số, tối đa 10.', en: 'A code has digits only, at most 10.' },
  wholeNumber: { vi: 'Ghi số nguyên dương.', en: 'Write a whole number above 0.' },
  sameLevel: {
    vi: 'Chỉ đổi sang loại cùng cấp.',
    en: 'A unit becomes only one of the same level.',
  },
  changesNothing: { vi: 'Không có gì thay đổi.', en: 'It changes nothing.' },
  unitKind: {
    vi: 'Ghi loại đơn vị, ví dụ Xã, Phường.',
    en: 'Write a kind of unit, such as Xã or Phường.',
  },
  codeAsText: {
    vi: 'Ô là số nên mã có thể đã mất số 0 ở đầu. Đổi định dạng ô thành văn bản rồi ghi lại mã.',
    en: 'The cell is a number, so the code may have lost its leading zeros. Make it text and write the code again.',
  },
  actHeading: {
    vi: 'Không thấy dòng tiêu đề có cột “Mã cũ” và “Mã mới”.',
    en: 'There is no heading with the columns “old code” and “new code”.',
  },
  rowsDisagree: {
    vi: 'Các dòng nói khác nhau về cùng một đơn vị.',
    en: 'Rows say different things of one unit.',
  },
};
