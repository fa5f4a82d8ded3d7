import { expect, it } from 'vitest';
import { wordsOf } from '../document/words-of.fixture.ts';
import { reminderLetter, type ReminderLine } from './reminder-letter.ts';
import { yenBaiReminder } from './yen-bai.fixture.ts';

it('a reminder tells a unit what is late, since when, and by when it is to be done', async () => {
  const text = wordsOf(await reminderLetter(yenBaiReminder));

  expect(text).toContain('Số: 512/CV-MTTQ-CAT\nV/v đôn đốc nộp báo cáo sơ kết năm 2023');
  expect(text).toContain('Kính gửi: Xã Minh Quân, huyện Trấn Yên');
  expect(text).toContain(
    'tính đến ngày 15 tháng 12 năm 2023, còn 01 đơn vị quá hạn nộp báo cáo sơ kết năm 2023',
  );
  expect(text).toContain('Quá hạn (ngày làm việc)');
  expect(text).toContain('1\nXã Minh Quân, huyện Trấn Yên\nBáo cáo sơ kết năm 2023\n08/12/2023\n5');
  expect(text).toContain('hoàn thành chậm nhất ngày 20 tháng 12 năm 2023');
  expect(text).toContain('Nơi nhận:\n- Như trên;\n- Thường trực Tỉnh ủy;\n- Lưu: VT.');
});

it.each([
  [3, 'Kính gửi:\n- Xã số 1;\n- Xã số 2;\n- Xã số 3.'],
  [22, 'Kính gửi: 22 đơn vị có tên trong danh sách dưới đây'],
])('%d units are addressed as “%s”', async (count, words) => {
  const lines = Array.from({ length: count }, (_, index): ReminderLine => ({
    ...(yenBaiReminder.lines[0] ?? lineMissing()),
    unitCode: String(index),
    unitName: `Xã số ${index + 1}`,
    parentName: null,
  }));

  expect(wordsOf(await reminderLetter({ ...yenBaiReminder, lines }))).toContain(words);
});

it('one that is not issued is a draft; without a day it is to be done at once', async () => {
  const letter = { ...yenBaiReminder, issuedOn: null, answerBy: null, countsWorkingDays: false };
  const text = wordsOf(await reminderLetter(letter));

  expect(text.startsWith('DỰ THẢO')).toBe(true);
  expect(text).toContain('hoàn thành ngay sau khi nhận được công văn này');
  expect(text).toContain('Quá hạn (ngày)');
});

function lineMissing(): never {
  throw new Error('the fixture has no line');
}
