import { cellMarks } from '@phoihop/domain/indicators';
import type { PaperLanguage } from '../signings/coverage-words.ts';
import type { ShownFigure } from './figure-content.ts';

/** The words of tables of figures. */
export const figureWords = {
  vi: {
    sheet: 'Số liệu',
    guide: 'Hướng dẫn',
    period: 'Kỳ',
    code: 'Mã',
    unit: 'Đơn vị',
    total: 'Tổng',
    rows: 'Tổng số dòng',
    notComparable: 'không so sánh được',
    cellTitle: 'Số liệu',
    cellHint:
      'Ghi số (0 là có báo cáo bằng không), x nếu không áp dụng, để trống nếu chưa báo cáo.',
    cellWrong: 'Chỉ ghi số không âm, x, … hoặc để trống.',
    guideLines: [
      'Điền số liệu vào trang “Số liệu”, mỗi dòng một đơn vị, mỗi cột một chỉ tiêu, rồi gửi lại tệp.',
      'Trước khi ghi nhận, hệ thống đối chiếu từng ô và nêu mọi chỗ sai theo tên trang và ô; chưa có gì thay đổi cho đến khi bấm Ghi nhận.',
      'Số: ghi theo cách Việt Nam, ví dụ 1.234,5. Cách ghi có thể hiểu hai nghĩa (như 1,234) không được nhận.',
      'Không âm, không công thức, không ngày tháng, không gộp ô.',
      '0 là có báo cáo và bằng không.',
      'x là không áp dụng đối với đơn vị.',
      'Để trống hoặc … là chưa báo cáo.',
      '🔒 là số liệu không thuộc phạm vi được xem: ô đó giữ nguyên.',
      'Có thể đổi thứ tự dòng và cột, bỏ bớt dòng và cột; giữ lại dòng chữ nhỏ mang khóa của cột.',
      'Mã đơn vị là chữ, giữ các số 0 ở đầu. Tên đơn vị có thể ghi có hoặc không có dấu, có hoặc không có loại; tên ứng với nhiều đơn vị thì phải ghi mã.',
    ],
  },
  en: {
    sheet: 'Figures',
    guide: 'Guide',
    period: 'Period',
    code: 'Code',
    unit: 'Unit',
    total: 'Total',
    rows: 'Rows in all',
    notComparable: 'not comparable',
    cellTitle: 'Figure',
    cellHint: 'A number (0 is reported as none), x where not applicable, empty where not reported.',
    cellWrong: 'Only a number not below zero, x, … or nothing.',
    guideLines: [
      'Fill in the sheet “Figures”, a row for each unit and a column for each indicator, and send the file back.',
      'Before anything is taken over each cell is compared and whatever is wrong is told by its sheet and cell; nothing changes until Apply is pressed.',
      'Numbers are read as Vietnamese write them: 1.234,5. What can be read in two ways (such as 1,234) is not taken.',
      'Nothing below zero, no formulas, no dates, no merged cells.',
      '0 is reported, and none.',
      'x is not applicable to the unit.',
      'Empty or … is not reported.',
      '🔒 is a figure that is not yours to see: the cell stays as it is.',
      'Rows and columns may change their order, and be left out; keep the row of small letters with the keys of the columns.',
      'Codes of units are text and keep their zeros. Names are taken with or without diacritics and kind; where a name is that of several units, write the code.',
    ],
  },
} as const satisfies Record<PaperLanguage, unknown>;

/** What is written for a figure that is no number. */
export function markOf(
  { state }: Exclude<ShownFigure, { state: 'REPORTED' }>,
  { language, isTemplate }: { readonly language: PaperLanguage; readonly isTemplate: boolean },
): string {
  if (state === 'NOT_COMPARABLE') return figureWords[language].notComparable;
  // Where somebody is to write, nothing stands in the way.
  return state === 'NOT_REPORTED' && isTemplate ? '' : cellMarks[state];
}
